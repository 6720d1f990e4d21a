package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import java.util.List;
import java.util.Optional;

/// All platforms, in memory, refreshed when one changes.
public interface Platforms {

    /// A part of a territory: `COMMUNE`, `EPCI` or `DEPARTEMENT`, with its INSEE or SIREN code.
    record Area(String kind, String code) {}

    /// The platform, or 404.
    Platform get(PlatformId id);

    Optional<Platform> bySlug(String slug);

    /// By name.
    List<Platform> all();

    /// Those whose territory holds the commune today: none, one or several (R-T2).
    List<Platform> of(Commune commune);

    boolean covers(PlatformId platform, Commune commune);

    /// Platforms whose territory touches this one's (same or neighbouring départements), for the scope NEIGHBOURS
    /// (R-P7).
    List<PlatformId> neighbours(PlatformId platform);

    /// Of what the territory is made today; of a closed platform, what it was made of.
    List<Area> territory(PlatformId platform);

    /// Refuses with 403 an act that belongs to matching where the platform does not engage it (R-T1).
    void requireMatching(PlatformId platform);

    /// Whether an address exists only where matching is engaged (R-T1): profiles, offers, needs, contacts, hires.
    boolean belongsToMatching(String path);

    /// Reads everything again, after rows were written by somebody else than this module.
    void refresh();
}
