package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import java.util.List;
import java.util.Optional;

/// All platforms, in memory, refreshed when one changes.
public interface Platforms {

    /// The platform, or 404.
    Platform get(PlatformId id);

    Optional<Platform> bySlug(String slug);

    /// By name.
    List<Platform> all();

    /// Those whose territory holds the commune today: none, one or several (R-T2).
    List<Platform> of(Commune commune);

    boolean covers(PlatformId platform, Commune commune);

    /// Platforms whose territory touches this one's (same or neighbouring départements), for the scope NEIGHBOURS (R-P7).
    List<PlatformId> neighbours(PlatformId platform);
}
