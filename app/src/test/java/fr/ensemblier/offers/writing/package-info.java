@NullMarked
package fr.ensemblier.offers.writing;

import org.jspecify.annotations.NullMarked;
