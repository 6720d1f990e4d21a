@NullMarked
package fr.ensemblier.evaluation;

import org.jspecify.annotations.NullMarked;
