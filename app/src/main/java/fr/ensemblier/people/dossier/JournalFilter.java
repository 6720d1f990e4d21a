package fr.ensemblier.people.dossier;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Place;
import fr.ensemblier.ui.ListAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// Which openings are read, all in the address: by whom, of whom, what, from one day to another.
record JournalFilter(
        @Nullable String qui,
        @Nullable String nom,
        @Nullable String acte,
        @Nullable UUID personne,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate du,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate au,

        @Nullable String tri,
        @Nullable String apres) {

    static final String BASE = "/equipe/personnes/journal";

    Optional<Place> place() {
        return Place.of(apres);
    }

    @Nullable Instant since() {
        return du == null ? null : Paris.start(du);
    }

    @Nullable Instant before() {
        return au == null ? null : Paris.start(au.plusDays(1));
    }

    boolean oldestFirst() {
        return text(tri).equals("anciens");
    }

    /// By what was done or when, or in another order.
    boolean narrowed() {
        return !text(acte).isEmpty() || du != null || au != null || oldestFirst();
    }

    boolean isEmpty() {
        return address().isEmpty();
    }

    /// The same openings at that address, after a place if given.
    String at(String base, @Nullable Place after) {
        return address().with("apres", after).at(base);
    }

    private ListAddress address() {
        return new ListAddress()
                .with("qui", qui)
                .with("nom", nom)
                .with("acte", acte)
                .with("personne", personne)
                .with("du", du)
                .with("au", au)
                .with("tri", tri);
    }
}
