@NullMarked
package fr.ensemblier.evaluation.model;

import org.jspecify.annotations.NullMarked;
