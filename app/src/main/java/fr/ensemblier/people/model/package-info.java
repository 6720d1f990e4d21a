/// What a person's file is made of: the states of a profile, her choices, the card that follows from them.
@NullMarked
package fr.ensemblier.people.model;

import org.jspecify.annotations.NullMarked;
