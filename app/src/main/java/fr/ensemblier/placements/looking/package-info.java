@NullMarked
package fr.ensemblier.placements.looking;

import org.jspecify.annotations.NullMarked;
