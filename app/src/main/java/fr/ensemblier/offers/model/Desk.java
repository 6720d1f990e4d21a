package fr.ensemblier.offers.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.platforms.Platforms;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who writes here: a recruiter for her organisation, or for some `places` of it, or the team for any
/// organisation of its platform.
public record Desk(
        String base,
        PlatformId platform,
        @Nullable UUID organisation,
        String name,
        Set<String> settings,
        Set<UUID> places) {

    /// 404 where the platform does not match people and offers (R-T1).
    public static Desk current(Platforms platforms) {
        var desk = switch (Actors.current()) {
            case Actor.Employer e ->
                new Desk(
                        "/employeur",
                        e.platform(),
                        e.organisation(),
                        e.name(),
                        platforms.get(e.platform()).settings(),
                        e.places());
            case Actor.Team t ->
                new Desk(
                        "/equipe",
                        t.platform(),
                        null,
                        t.name(),
                        platforms.get(t.platform()).settings(),
                        Set.of());
            case Actor other ->
                throw new NotAllowed("Offers are written by employers and the team, not " + other.kind());
        };
        if (!platforms.get(desk.platform()).matches()) {
            throw new NotFound("offers of platform", desk.platform());
        }
        return desk;
    }

    public boolean team() {
        return organisation == null;
    }

    public String offers() {
        return base + "/offres";
    }

    public String needs() {
        return base + "/besoins";
    }

    /// The establishment, if this desk may write for it.
    public Optional<Establishment> mine(Establishments establishments, UUID id) {
        return establishments.find(id).filter(this::mine);
    }

    /// Whether an occupation is for the settings that the platform engages (R-T1).
    public boolean offers(Occupation occupation) {
        return occupation.setting().equals("BOTH") || settings.contains(occupation.setting());
    }

    /// An establishment of a setting that the platform does not engage is nobody's to write for (R-T1).
    public boolean mine(Establishment place) {
        return place.platform().equals(platform)
                && settings.contains(place.setting())
                && (organisation == null || organisation.equals(place.organisation()))
                && (places.isEmpty() || places.contains(place.id()));
    }
}
