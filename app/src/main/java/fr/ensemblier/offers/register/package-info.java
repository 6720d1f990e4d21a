/// The list of offers, of one organisation or of the whole platform.
@NullMarked
package fr.ensemblier.offers.register;

import org.jspecify.annotations.NullMarked;
