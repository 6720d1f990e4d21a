/// What one person does to be trained: in her file, and each of her steps with what may be done about it.
@NullMarked
package fr.ensemblier.training.person;

import org.jspecify.annotations.NullMarked;
