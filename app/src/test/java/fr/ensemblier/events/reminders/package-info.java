/// Tests of events: seats, registrations, presence.
@NullMarked
package fr.ensemblier.events.reminders;

import org.jspecify.annotations.NullMarked;
