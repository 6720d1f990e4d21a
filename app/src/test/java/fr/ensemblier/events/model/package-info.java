/// Tests of events: seats, registrations, presence.
@NullMarked
package fr.ensemblier.events.model;

import org.jspecify.annotations.NullMarked;
