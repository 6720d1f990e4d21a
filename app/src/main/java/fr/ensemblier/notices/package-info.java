/// # Notices
///
/// What to tell whom: notices in the application, mails and text messages through an outbox, tasks to do.
/// It knows addresses and words, not why.
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {})
@NullMarked
package fr.ensemblier.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
