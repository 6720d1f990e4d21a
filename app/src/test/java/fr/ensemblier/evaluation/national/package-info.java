@NullMarked
package fr.ensemblier.evaluation.national;

import org.jspecify.annotations.NullMarked;
