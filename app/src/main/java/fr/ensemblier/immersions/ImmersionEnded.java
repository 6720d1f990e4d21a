package fr.ensemblier.immersions;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;

/// An immersion was done to its end, or that was noted by mistake: [DoneImmersions] says what is so now.
public record ImmersionEnded(PlatformId platform, UUID immersion, UUID person) {}
