package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which employer she means by what she chose or typed: a promise is made of one that is known, and of no other (R-P9).
@Component
public class Avoiding {

    /// What was found; the name of one is that she knows it by, with its organisation: « Aide à domicile les Trois
    /// Lanternes de Pessac (Association Clairevoie) ».
    public sealed interface Named {
        record One(UUID organisation, String name) implements Named {}

        record Several() implements Named {}

        record Unknown() implements Named {}
    }

    /// Answer of who finds hers in no list.
    public static final String NONE = "none";

    private static final int MOST = 8;

    private final NamedEmployers employers;

    Avoiding(NamedEmployers employers) {
        this.employers = employers;
    }

    public Named named(PlatformId platform, @Nullable String key, @Nullable String chosen, String typed) {
        if (NONE.equals(chosen)) {
            return new Named.Unknown();
        }
        var known = employers.known(platform, chosen == null || chosen.isEmpty() ? key : chosen, typed);
        if (known.isPresent()) {
            return one(known.get(), typed);
        }
        var places = employers.like(platform, typed);
        return switch ((int)
                places.stream().map(Establishment::organisation).distinct().count()) {
            case 0 -> new Named.Unknown();
            case 1 -> one(bearer(places, typed, ""), typed);
            default -> new Named.Several();
        };
    }

    /// The employers that bear these words, and « none of them »; empty unless there are several.
    /// One row an organisation, those of her commune first.
    public List<Choice> bearing(PlatformId platform, String typed, String commune) {
        var each = typed.isBlank() ? List.<Found>of() : found(platform, typed.strip(), commune);
        if (each.size() < 2) {
            return List.of();
        }
        return Stream.concat(
                        each.stream()
                                .map(one -> new Choice(one.place().id().toString(), one.name(), one.where(), false)),
                        Stream.of(Choice.of(NONE, "Aucun de ceux-là", false)))
                .toList();
    }

    /// An organisation found by its own name or by that of one of its places: the name that bears the words, which
    /// organisation and where, the place.
    public record Found(Establishment place, String name, String where) {

        /// As a field that completes reads it.
        public Map<String, String> entry() {
            return Map.of("value", place.id().toString(), "label", name, "detail", where);
        }
    }

    /// Those of her commune first.
    public List<Found> found(PlatformId platform, String words, String commune) {
        var each = new LinkedHashMap<UUID, List<Establishment>>();
        employers
                .like(platform, words)
                .forEach(place -> each.computeIfAbsent(place.organisation(), _ -> new ArrayList<>())
                        .add(place));
        return each.values().stream()
                .map(places -> row(places, words, commune))
                .sorted(Comparator.comparing(one -> !one.place().commune().equals(commune)))
                .limit(MOST)
                .toList();
    }

    private static Found row(List<Establishment> places, String words, String commune) {
        var first = bearer(places, words, commune);
        var towns = Stream.concat(Stream.of(first), places.stream())
                .map(Establishment::communeName)
                .distinct()
                .toList();
        var where = towns.size() > 3 ? String.join(", ", towns.subList(0, 3)) + " et ailleurs" : French.list(towns);
        return ofOrganisation(first, words)
                ? new Found(first, first.organisationName(), where)
                : new Found(
                        first,
                        first.name(),
                        saysItsOrganisation(first) ? where : first.organisationName() + ", " + where);
    }

    /// Her commune first, then a place whose own name was typed.
    private static Establishment bearer(List<Establishment> places, String words, String commune) {
        return places.stream()
                .min(Comparator.comparing((Establishment one) -> !one.commune().equals(commune))
                        .thenComparing(one -> !NamedEmployers.bears(one.name(), words)))
                .orElseThrow();
    }

    private static Named one(Establishment place, String typed) {
        return new Named.One(
                place.organisation(),
                ofOrganisation(place, typed)
                        ? place.organisationName()
                        : saysItsOrganisation(place)
                                ? place.name()
                                : place.name() + " (" + place.organisationName() + ")");
    }

    /// The words are those of the organisation: whoever typed them knows it by that name.
    private static boolean ofOrganisation(Establishment place, String words) {
        return NamedEmployers.bears(place.organisationName(), words);
    }

    private static boolean saysItsOrganisation(Establishment place) {
        return NamedEmployers.bears(place.name(), place.organisationName());
    }
}
