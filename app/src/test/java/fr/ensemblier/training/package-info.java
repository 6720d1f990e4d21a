@NullMarked
package fr.ensemblier.training;

import org.jspecify.annotations.NullMarked;
