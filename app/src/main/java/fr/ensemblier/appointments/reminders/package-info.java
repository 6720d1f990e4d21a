/// What is said before an appointment, the day before and two hours before.
@NullMarked
package fr.ensemblier.appointments.reminders;

import org.jspecify.annotations.NullMarked;
