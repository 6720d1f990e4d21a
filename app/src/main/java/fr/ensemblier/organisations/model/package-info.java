/// What the activities of this module share: categories, keys, states, and the one way to write a structure.
@NullMarked
package fr.ensemblier.organisations.model;

import org.jspecify.annotations.NullMarked;
