/// Referral bodies send persons and learn what became of them, in plain words only.
@NullMarked
package fr.ensemblier.people.referral;

import org.jspecify.annotations.NullMarked;
