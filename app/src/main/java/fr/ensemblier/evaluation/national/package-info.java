/// The figures of the network, for the national level: no name, small counts of people masked (R-F9).
@NullMarked
package fr.ensemblier.evaluation.national;

import org.jspecify.annotations.NullMarked;
