package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.ui.Chip;
import java.util.List;
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

    /// What one turns to here.
    public enum Tab {
        IMMERSIONS,
        PUPILS,
        PLACES
    }

    public static List<Chip> tabs(boolean team, Tab here) {
        var base = team ? "/equipe/immersions" : "/employeur/immersions";
        return List.of(
                new Chip(team ? "Immersions" : "Demandes et suivi", base, null, here == Tab.IMMERSIONS),
                new Chip("Élèves", base + "/eleves", null, here == Tab.PUPILS),
                new Chip(team ? "Places proposées" : "Mes places", base + "/places", null, here == Tab.PLACES));
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
