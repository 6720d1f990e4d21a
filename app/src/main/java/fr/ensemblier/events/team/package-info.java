/// The team's list of events, and one of them with who registered.
@NullMarked
package fr.ensemblier.events.team;

import org.jspecify.annotations.NullMarked;
