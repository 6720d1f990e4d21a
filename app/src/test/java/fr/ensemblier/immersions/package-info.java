@NullMarked
package fr.ensemblier.immersions;

import org.jspecify.annotations.NullMarked;
