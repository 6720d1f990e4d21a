@NullMarked
package fr.ensemblier.offers.needs;

import org.jspecify.annotations.NullMarked;
