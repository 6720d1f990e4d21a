package fr.ensemblier.notices;

import fr.ensemblier.foundation.PlatformId;

/// The list of what the team has to do.
public interface Tasks {

    /// A task due on a Saturday, a Sunday or a holiday is due on the next working day of the platform.
    void open(Task task);

    /// Marks it done by the current actor; unknown or done already is fine.
    void close(PlatformId platform, String key);
}
