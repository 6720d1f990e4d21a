/// What an indicator is, and how it is computed: one definition in one place (R-F1).
@NullMarked
package fr.ensemblier.evaluation.model;

import org.jspecify.annotations.NullMarked;
