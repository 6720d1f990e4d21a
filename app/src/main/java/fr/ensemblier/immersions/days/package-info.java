/// What the days do by themselves: what is signed begins, what is over ends, both are asked for their view (R-W4).
@NullMarked
package fr.ensemblier.immersions.days;

import org.jspecify.annotations.NullMarked;
