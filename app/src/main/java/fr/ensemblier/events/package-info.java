/// # Events
///
/// What is held for several people at once: information collectives, job datings, forums, fortnights (D1). Who comes
/// registers without an account; seats are given in the order in which they were asked, and who waits moves up. Whether
/// she came is noted at the door, and in her file where she has one. Not here: an appointment of one person, an
/// immersion, a session of a training.
@ApplicationModule(
        displayName = "Events",
        allowedDependencies = {"territory", "platforms", "accounts", "people", "notices"})
@NullMarked
package fr.ensemblier.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
