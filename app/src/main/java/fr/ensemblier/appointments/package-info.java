/// # Appointments
///
/// Places where one receives, weekly drop-in sessions (permanences) and their slots, appointments and whether she came,
/// reminders, calendars. Not here: events of several people, and who follows whom.
@ApplicationModule(
        displayName = "Appointments",
        allowedDependencies = {"territory", "platforms", "accounts", "people", "notices"})
@NullMarked
package fr.ensemblier.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
