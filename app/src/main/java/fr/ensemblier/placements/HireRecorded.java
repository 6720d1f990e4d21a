package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// A person was hired. Whether she still looks is another fact: [SearchEnded].
public record HireRecorded(PlatformId platform, UUID hire, UUID person) {}
