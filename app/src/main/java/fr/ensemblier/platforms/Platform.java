package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A platform as others see it: its names, its place, what it engages, its brand.
///
/// `departement` is the code whose public holidays count and whose outline is drawn first. `missions` and `settings`
/// (`HOME`, `ESTABLISHMENT`) are what is engaged (R-T1); `closedOn` is the day after which it no longer works.
public record Platform(
        PlatformId id,
        String slug,
        String name,
        String territory,
        String leadBody,
        String departement,
        Set<Mission> missions,
        Set<String> settings,
        String brand,
        String accent,
        @Nullable UUID logo,
        @Nullable String tagline,
        @Nullable String hotline,
        @Nullable String hours,
        @Nullable String email,
        List<String> partners,
        @Nullable LocalDate closedOn) {

    /// The start of the addresses of its public site.
    public String base() {
        return "/p/" + slug;
    }

    public boolean engages(Mission mission) {
        return missions.contains(mission);
    }

    /// Direct support of people and matching: profiles, offers and contacts exist only where it is engaged (R-T1).
    /// A platform that only coordinates engages neither.
    public boolean matches() {
        return engages(Mission.C);
    }
}
