package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import java.util.Set;

/// The head changed what the platform engages: mission C, or the settings in which it works (R-T1). Whoever hears it
/// reads the present state after [Platforms#refresh()]. `before` are the settings in which it showed offers until
/// then, none without mission C.
public record EngagementChanged(PlatformId platform, Set<String> before) {

    public EngagementChanged {
        before = Set.copyOf(before);
    }
}
