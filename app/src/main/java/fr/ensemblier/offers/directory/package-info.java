/// Published offers as other modules read them.
@NullMarked
package fr.ensemblier.offers.directory;

import org.jspecify.annotations.NullMarked;
