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
/// `territory` is ready for a sentence: « Yvelines et Hauts-de-Seine ». `support` and `ownRoles` are today's (R-T3).
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
        @Nullable LocalDate closedOn,
        SupportKind support,
        Set<OwnRole> ownRoles) {

    /// The start of the addresses of its public site.
    public String base() {
        return "/p/" + slug;
    }

    public boolean closedBefore(LocalDate today) {
        return closedOn != null && closedOn.isBefore(today);
    }

    public boolean engages(Mission mission) {
        return missions.contains(mission);
    }

    /// Direct support of people and matching: profiles, offers and contacts exist only where it is engaged (R-T1).
    /// A platform that only coordinates engages neither.
    public boolean matches() {
        return engages(Mission.C);
    }

    /// Files of people exist only where the platform guides or matches them (R-T1).
    public boolean supportsPeople() {
        return engages(Mission.B) || engages(Mission.C);
    }

    /// Whether it works with a setting: `HOME` or `ESTABLISHMENT`; `BOTH` and anything else concern every platform.
    public boolean worksIn(String setting) {
        return settings.contains(setting) || !setting.equals("HOME") && !setting.equals("ESTABLISHMENT");
    }
}
