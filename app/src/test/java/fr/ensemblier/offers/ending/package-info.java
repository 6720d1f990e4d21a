@NullMarked
package fr.ensemblier.offers.ending;

import org.jspecify.annotations.NullMarked;
