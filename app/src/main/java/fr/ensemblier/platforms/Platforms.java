package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import java.time.LocalDate;
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

    /// Those whose territory holds it on a day.
    List<Platform> of(Commune commune, LocalDate day);

    boolean covers(PlatformId platform, Commune commune);

    /// Platforms whose territory touches this one's (same or neighbouring départements), for the scope NEIGHBOURS
    /// (R-P7).
    List<PlatformId> neighbours(PlatformId platform);

    /// Of what the territory is made today; of a closed platform, what it was made of.
    List<Area> territory(PlatformId platform);

    /// What a person calls it: « Gironde », « Lyon et 57 communes autour », « Naucelle ».
    String name(Area area);

    /// All communes of a part, the largest first.
    List<Commune> communes(Area area);

    /// Whether somebody is there to answer: it has not closed, and its team has a head or an adviser. Where nobody is,
    /// a
    /// visitor leaves neither profile nor telephone number.
    boolean receives(Platform platform);

    /// Refuses with 403 an act that belongs to matching where the platform does not engage it (R-T1).
    void requireMatching(PlatformId platform);

    /// Whether an address exists only where matching is engaged (R-T1): profiles, offers, needs, contacts, hires.
    boolean belongsToMatching(String path);

    /// Whether an address exists for a platform with the missions that it engages (R-T1): profiles, offers, needs,
    /// contacts and hires where it matches, files of people where it supports them.
    boolean opens(Platform platform, String path);

    /// Reads everything again, after rows were written by somebody else than this module.
    void refresh();
}
