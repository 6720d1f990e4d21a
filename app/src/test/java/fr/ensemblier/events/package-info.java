/// Tests of events: seats, registrations, presence.
@NullMarked
package fr.ensemblier.events;

import org.jspecify.annotations.NullMarked;
