@NullMarked
package fr.ensemblier.training.imports;

import org.jspecify.annotations.NullMarked;
