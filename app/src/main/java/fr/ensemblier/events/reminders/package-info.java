/// What is said the day before, and the names that go afterwards.
@NullMarked
package fr.ensemblier.events.reminders;

import org.jspecify.annotations.NullMarked;
