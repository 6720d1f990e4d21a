package fr.ensemblier.offers.model;

import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Intervention sectors in the words of those who work there: communes, and whole intercommunalities (EPCI) (R-M2).
///
/// The official list gives an EPCI no name, so it is told by its largest commune.
@Component
public class Sectors {

    private static final String EPCI = "epci:";

    /// A part of a sector: `value` is an INSEE code, or `epci:` and a SIREN.
    public record Part(String value, String label) {

        /// Whether it is a whole EPCI.
        public boolean whole() {
            return value.startsWith(EPCI);
        }
    }

    private final Communes communes;
    private final Map<String, List<Commune>> ofEpci = new ConcurrentHashMap<>();

    Sectors(Communes communes) {
        this.communes = communes;
    }

    /// The communes of a part; none when nobody knows it.
    List<Commune> communes(String value) {
        return value.startsWith(EPCI)
                ? epci(value.substring(EPCI.length()))
                : communes.find(value).map(List::of).orElse(List.of());
    }

    public List<Part> named(List<String> values) {
        return values.stream()
                .filter(value -> !communes(value).isEmpty())
                .map(this::part)
                .distinct()
                .toList();
    }

    /// The fewest parts that hold these communes: an EPCI that is there wholly is one.
    public List<Part> parts(List<String> codes) {
        var left = new LinkedHashSet<>(codes);
        var parts = new ArrayList<Part>();
        for (var code : codes) {
            var commune = communes.find(code);
            if (left.contains(code) && commune.isPresent()) {
                parts.add(part(whole(commune.get(), left)));
            }
            parts.stream()
                    .skip(Math.max(0, parts.size() - 1))
                    .forEach(part -> communes(part.value()).forEach(one -> left.remove(one.code())));
        }
        return parts;
    }

    private String whole(Commune commune, Set<String> codes) {
        var all = epci(commune.epci()).stream().map(Commune::code).collect(Collectors.toSet());
        return !commune.epci().isEmpty() && all.size() > 1 && codes.containsAll(all)
                ? EPCI + commune.epci()
                : commune.code();
    }

    /// What somebody may mean who types these words: communes, and the EPCI of those that are its largest commune.
    public List<Part> search(String typed, int limit) {
        var values = new LinkedHashSet<String>();
        communes.search(town(typed), limit).forEach(commune -> {
            var all = epci(commune.epci());
            values.add(commune.code());
            if (all.size() > 1 && largest(all).equals(commune)) {
                values.add(EPCI + commune.epci());
            }
        });
        return values.stream().limit(limit).map(this::part).toList();
    }

    /// « Bordeaux Métropole », « Communauté de communes de Blaye »: the town alone is in the list.
    private static String town(String typed) {
        var town = typed.strip()
                .replaceAll(
                        "(?iu)\\b(m[ée]tropole|eurom[ée]tropole|agglom[ée]ration|agglo|intercommunalit[ée])\\b", " ")
                .replaceAll(
                        "(?iu)^\\s*(communaut[ée])( (de|d['’])\\s*(communes?|agglom[ée]ration)?)?( urbaine)?\\s*", " ")
                .replaceAll("(?iu)^\\s*(du|des|de la|de|d['’])\\s+", " ")
                .strip();
        return town.isEmpty() ? typed : town;
    }

    private static Commune largest(List<Commune> communes) {
        return communes.stream()
                .max(Comparator.comparingInt(Commune::population))
                .orElseThrow();
    }

    private List<Commune> epci(String siren) {
        return siren.matches("\\d{9}") ? ofEpci.computeIfAbsent(siren, communes::ofEpci) : List.of();
    }

    private Part part(String value) {
        var there = communes(value);
        if (!value.startsWith(EPCI)) {
            return new Part(value, there.getFirst().label());
        }
        var largest = largest(there);
        return new Part(
                value,
                "%s et %s autour".formatted(largest.name(), French.plural(there.size() - 1, "commune", "communes")));
    }
}
