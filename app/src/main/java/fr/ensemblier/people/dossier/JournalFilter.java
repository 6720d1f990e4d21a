package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.Paris;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

        @Nullable String apres) {

    static final String BASE = "/equipe/personnes/journal";

    /// The last line of a page.
    record Place(Instant at, UUID id) {
        @Override
        public String toString() {
            return at + "~" + id;
        }
    }

    Optional<Place> place() {
        try {
            var parts = words(apres).split("~");
            return parts.length == 2
                    ? Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @Nullable Instant since() {
        return du == null ? null : Paris.start(du);
    }

    @Nullable Instant before() {
        return au == null ? null : Paris.start(au.plusDays(1));
    }

    /// By what was done or when.
    boolean narrowed() {
        return !words(acte).isEmpty() || du != null || au != null;
    }

    boolean isEmpty() {
        return words(qui).isEmpty()
                && words(nom).isEmpty()
                && words(acte).isEmpty()
                && personne == null
                && du == null
                && au == null;
    }

    /// The same openings at that address, after a place if given.
    String at(String base, @Nullable Place after) {
        var set = new LinkedHashMap<String, Object>();
        set.put("qui", words(qui));
        set.put("nom", words(nom));
        set.put("acte", words(acte));
        set.put("personne", personne == null ? "" : personne);
        set.put("du", du == null ? "" : du);
        set.put("au", au == null ? "" : au);
        set.put("apres", after == null ? "" : after);
        var query = set.entrySet().stream()
                .filter(one -> !one.getValue().toString().isEmpty())
                .map(one ->
                        one.getKey() + "=" + URLEncoder.encode(one.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? base : base + "?" + query;
    }

    String words(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
