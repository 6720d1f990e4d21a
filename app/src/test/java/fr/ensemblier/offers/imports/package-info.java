@NullMarked
package fr.ensemblier.offers.imports;

import org.jspecify.annotations.NullMarked;
