package fr.ensemblier.placements;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// A hire was corrected, cancelled or taken back (R-E6): ask [Hires] whether and where it stands.
public record HireCorrected(PlatformId platform, UUID hire, UUID person) {}
