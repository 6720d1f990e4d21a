package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishment;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who writes here: a recruiter for her organisation, or for some `places` of it, or the team for any.
public record Desk(
        String base, PlatformId platform, @Nullable UUID organisation, String name, Set<UUID> places) {

    public static Desk current() {
        return switch (Actors.current()) {
            case Actor.Employer e ->
                new Desk("/employeur/immersions", e.platform(), e.organisation(), e.name(), e.places());
            case Actor.Team t -> new Desk("/equipe/immersions", t.platform(), null, t.name(), Set.of());
            case Actor other ->
                throw new NotAllowed("Places are offered by employers and the team, not " + other.kind());
        };
    }

    public boolean team() {
        return organisation == null;
    }

    /// Whether this desk may write for an establishment.
    public boolean mine(Establishment at) {
        return at.platform().equals(platform)
                && (organisation == null || organisation.equals(at.organisation()))
                && (places.isEmpty() || places.contains(at.id()));
    }
}
