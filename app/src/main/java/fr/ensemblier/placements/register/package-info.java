@NullMarked
package fr.ensemblier.placements.register;

import org.jspecify.annotations.NullMarked;
