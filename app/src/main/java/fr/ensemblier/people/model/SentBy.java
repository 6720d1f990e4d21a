package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.Link;
import java.util.List;
import java.util.UUID;

/// Who sent somebody to the platform, as she reads it.
public interface SentBy {

    /// « Mission locale, le 3 novembre 2026 », newest first, each leading to what was said with it.
    List<Link> of(PlatformId platform, UUID person);
}
