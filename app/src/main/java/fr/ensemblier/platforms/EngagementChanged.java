package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;

/// The head changed what the platform engages: mission C, or the settings in which it works (R-T1). Whoever hears it
/// reads the present state after [Platforms#refresh()].
public record EngagementChanged(PlatformId platform) {}
