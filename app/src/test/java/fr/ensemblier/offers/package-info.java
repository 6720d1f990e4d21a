@NullMarked
package fr.ensemblier.offers;

import org.jspecify.annotations.NullMarked;
