package fr.ensemblier.people;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;

/// Finds persons for the team's search page.
public interface PersonSearch {

    /// A person found: her name, her commune, and the words of her state.
    record Found(UUID id, String name, String communeName, String state) {}

    /// At most `limit` persons whose name, telephone or mail holds the words; as far as the actor may read them.
    List<Found> search(PlatformId platform, String words, int limit);
}
