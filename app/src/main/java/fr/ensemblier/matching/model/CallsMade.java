package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// An employer made a call that was late, or his late calls do not count any more (R-M5).
record CallsMade(PlatformId platform, UUID organisation) {}
