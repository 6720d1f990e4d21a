@NullMarked
package fr.ensemblier.offers.directory;

import org.jspecify.annotations.NullMarked;
