package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;

/// Who sent somebody to the platform, as she reads it.
public interface SentBy {

    /// « Mission locale, le 3 novembre 2026 », newest first.
    List<String> of(PlatformId platform, UUID person);
}
