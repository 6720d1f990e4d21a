@NullMarked
package fr.ensemblier.organisations.claims;

import org.jspecify.annotations.NullMarked;
