package fr.ensemblier.notices;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The list of what the team has to do.
public interface Tasks {

    /// A task due on a Saturday, a Sunday or a holiday is due on the next working day of the platform.
    void open(Task task);

    /// Marks it done by the current actor; unknown or done already is fine.
    void close(PlatformId platform, String key);

    /// The keys of those of a kind that nobody has done, as far as the actor may read them.
    List<String> open(PlatformId platform, String kind);

    /// What is to do about a person goes with her from one adviser to the next, or to the whole team.
    void pass(PlatformId platform, UUID person, UUID former, @Nullable UUID next);
}
