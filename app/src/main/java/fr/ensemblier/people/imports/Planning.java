package fr.ensemblier.people.imports;

import fr.ensemblier.people.model.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides what becomes of each person of a file, beside those already there. It writes nothing, and joins nobody by
/// itself: the same file a second time gives only [Plan.Unchanged] (R-E3).
final class Planning {

    /// Her names as they are compared, made once: each line is compared with all of its commune.
    private record Named(Person person, String name, String first) {}

    private final Map<String, List<Person>> byWay = new HashMap<>();
    private final Map<String, List<Named>> byCommune = new HashMap<>();
    private final Map<String, List<Incoming>> lines = new HashMap<>();

    Planning(List<Person> known) {
        for (var one : known) {
            know(byWay, one.phone(), one);
            know(byWay, one.email() == null ? null : mail(one.email()), one);
            byCommune
                    .computeIfAbsent(one.commune(), _ -> new ArrayList<>())
                    .add(new Named(one, Words.of(one.name()), Words.of(one.firstName())));
        }
    }

    Plan plan(Incoming incoming) {
        var same = sameWay(incoming);
        var exact = same.stream().filter(one -> sameName(incoming, one)).findFirst();
        if (exact.isPresent()) {
            var completes = completes(incoming, exact.get());
            return completes.isEmpty()
                    ? new Plan.Unchanged(incoming)
                    : new Plan.Duplicate(incoming, exact.get(), why(incoming, exact.get()), completes);
        }
        if (!same.isEmpty()) {
            var like = same.getFirst();
            return new Plan.Duplicate(incoming, like, why(incoming, like), completes(incoming, like));
        }
        var near = near(incoming);
        if (near.isPresent()) {
            return new Plan.Duplicate(
                    incoming, near.get(), "nom proche dans la même commune", completes(incoming, near.get()));
        }
        return besideLines(incoming);
    }

    private Plan besideLines(Incoming incoming) {
        for (var key : keys(incoming)) {
            for (var earlier : lines.getOrDefault(key, List.of())) {
                if (Words.of(earlier.name()).equals(Words.of(incoming.name()))) {
                    return new Plan.LikeLine(incoming, earlier.line(), "même nom et même moyen de la joindre");
                }
                return new Plan.LikeLine(incoming, earlier.line(), "même téléphone ou même courriel");
            }
        }
        keys(incoming)
                .forEach(key ->
                        lines.computeIfAbsent(key, _ -> new ArrayList<>()).add(incoming));
        return new Plan.Create(incoming);
    }

    private static List<String> keys(Incoming incoming) {
        var keys = new ArrayList<String>();
        if (incoming.phone() != null) {
            keys.add(incoming.phone());
        }
        if (incoming.email() != null) {
            keys.add(mail(incoming.email()));
        }
        return keys;
    }

    private List<Person> sameWay(Incoming incoming) {
        var same = new ArrayList<Person>();
        keys(incoming).forEach(key -> same.addAll(byWay.getOrDefault(key, List.of())));
        return same;
    }

    private Optional<Person> near(Incoming incoming) {
        var name = Words.of(incoming.name());
        var first = Words.of(incoming.firstName());
        return byCommune.getOrDefault(incoming.commune().code(), List.of()).stream()
                .filter(one -> Words.near(one.name(), name)
                        || one.first().equals(first)
                                && (one.person().lastName() == null || incoming.lastName() == null))
                .map(Named::person)
                .findFirst();
    }

    private static boolean sameName(Incoming incoming, Person one) {
        return Words.of(incoming.name()).equals(Words.of(one.name()));
    }

    private static String why(Incoming incoming, Person like) {
        return incoming.phone() != null && incoming.phone().equals(like.phone()) ? "même téléphone" : "même courriel";
    }

    /// What the line knows and the file does not; nothing written is replaced.
    private static List<String> completes(Incoming incoming, Person known) {
        var what = new ArrayList<String>();
        if (known.lastName() == null && incoming.lastName() != null) {
            what.add("nom");
        }
        if (known.phone() == null && incoming.phone() != null) {
            what.add("téléphone");
        }
        if (known.email() == null && incoming.email() != null) {
            what.add("courriel");
        }
        if (known.birthYear() == null && incoming.brought().birthYear() != null) {
            what.add("année de naissance");
        }
        if (known.sex() == null && incoming.brought().sex() != null) {
            what.add("sexe");
        }
        if (known.motive() == null && incoming.brought().motive() != null) {
            what.add("motif de sa venue");
        }
        return what;
    }

    private static void know(Map<String, List<Person>> map, @Nullable String key, Person one) {
        if (key != null) {
            map.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
        }
    }

    private static String mail(@Nullable String address) {
        return address == null ? "" : address.toLowerCase(Locale.ROOT);
    }
}
