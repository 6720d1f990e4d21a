@NullMarked
package fr.ensemblier.people.referral;

import org.jspecify.annotations.NullMarked;
