package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// A person who was hired says that she does not look any more, so her other contacts end (R-M10).
public record SearchEnded(PlatformId platform, UUID hire, UUID person) {}
