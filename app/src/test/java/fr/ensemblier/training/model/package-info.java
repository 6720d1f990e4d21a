@NullMarked
package fr.ensemblier.training.model;

import org.jspecify.annotations.NullMarked;
