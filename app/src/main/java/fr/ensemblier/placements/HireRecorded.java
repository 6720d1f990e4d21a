package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// A person was hired; `stillLooking` says whether her other contacts stay open (R-M10).
public record HireRecorded(PlatformId platform, UUID hire, UUID person, boolean stillLooking) {}
