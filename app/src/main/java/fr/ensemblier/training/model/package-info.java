/// What every activity of the module shares: courses, their sessions, and where each stands.
@NullMarked
package fr.ensemblier.training.model;

import org.jspecify.annotations.NullMarked;
