/// The list of people and their sessions: who begins, who is in, who may stop.
@NullMarked
package fr.ensemblier.training.people;

import org.jspecify.annotations.NullMarked;
