package fr.ensemblier.notices;

import fr.ensemblier.foundation.PlatformId;

/// The list of what the team has to do.
public interface Tasks {

    void open(Task task);

    /// Marks it done by the current actor; unknown or done already is fine.
    void close(PlatformId platform, String key);
}
