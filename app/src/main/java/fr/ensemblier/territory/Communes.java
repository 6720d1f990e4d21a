package fr.ensemblier.territory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// All communes in memory: by code, by what a person types, by EPCI and département.
///
/// The codes of the 45 arrondissements of Paris, Lyon and Marseille lead to their commune.
@Component
public class Communes {

    private record Indexed(String words, Commune commune) {}

    private final Map<String, Commune> byCode = new HashMap<>(50_000);
    private final List<Indexed> byPopulation;
    private final Map<String, List<Commune>> byDepartement;
    private final Map<String, List<Commune>> byEpci;

    Communes() {
        for (var line : lines("reference/communes.csv.gz")) {
            var c = line.split(";", -1);
            var commune = new Commune(
                    c[0],
                    c[1].replace('\'', '’'),
                    c[2].isEmpty() ? List.of() : List.of(c[2].split("\\|")),
                    c[3].isEmpty() ? 0 : Integer.parseInt(c[3]),
                    c[4],
                    c[5],
                    c[6],
                    Double.parseDouble(c[7]),
                    Double.parseDouble(c[8]));
            byCode.put(commune.code(), commune);
        }
        byPopulation = byCode.values().stream()
                .sorted(Comparator.comparingInt(Commune::population).reversed().thenComparing(Commune::code))
                .map(commune -> new Indexed(words(commune.name()), commune))
                .toList();
        byDepartement = grouped(Commune::departement);
        byEpci = grouped(Commune::epci);
        for (var line : lines("reference/arrondissements.csv")) {
            var c = line.split(";", -1);
            byCode.put(c[0], byCode.get(c[1]));
        }
    }

    public Optional<Commune> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// Those whose name begins with the words or holds them, or whose postal code begins with the digits; largest
    /// first.
    public List<Commune> search(String typed, int limit) {
        return search(typed, limit, "");
    }

    /// The same; those of a département come before the others, but for the only one of exactly that name: « Lyon » is
    /// Lyon, « Saint-Médard » begins the names of several.
    public List<Commune> search(String typed, int limit, String departement) {
        var asked = words(typed);
        if (asked.isBlank()) {
            return List.of();
        }
        if (Character.isDigit(asked.charAt(0))) {
            return byPopulation.stream()
                    .map(Indexed::commune)
                    .filter(commune -> commune.postalCodes().stream().anyMatch(code -> code.startsWith(asked)))
                    .sorted(Comparator.comparing(
                            commune -> !commune.departement().equals(departement)))
                    .limit(limit)
                    .toList();
        }
        var exact = byPopulation.stream().filter(c -> c.words().equals(asked)).toList();
        var found = new ArrayList<Commune>();
        Stream.of(
                        exact.stream(),
                        byPopulation.stream()
                                .filter(c -> c.words().startsWith(asked)
                                        && !c.words().equals(asked)),
                        byPopulation.stream()
                                .filter(c -> c.words().contains(" " + asked)
                                        && !c.words().startsWith(asked)))
                .flatMap(matches -> matches)
                .sorted(Comparator.comparing(indexed -> !(exact.size() == 1 && exact.contains(indexed))
                        && !indexed.commune().departement().equals(departement)))
                .map(Indexed::commune)
                .limit(limit)
                .forEach(found::add);
        return List.copyOf(found);
    }

    /// Those of exactly that name, whatever the accents, hyphens and capitals; largest first.
    public List<Commune> named(String typed) {
        var asked = words(typed);
        return byPopulation.stream()
                .filter(indexed -> indexed.words().equals(asked))
                .map(Indexed::commune)
                .toList();
    }

    /// Largest first.
    public List<Commune> ofDepartement(String departement) {
        return byDepartement.getOrDefault(departement, List.of());
    }

    /// Largest first.
    public List<Commune> ofEpci(String epci) {
        return byEpci.getOrDefault(epci, List.of());
    }

    private Map<String, List<Commune>> grouped(Function<Commune, String> by) {
        return byPopulation.stream()
                .map(Indexed::commune)
                .collect(Collectors.groupingBy(by, Collectors.toUnmodifiableList()));
    }

    private static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replace("œ", "oe")
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\bste\\b", "sainte")
                .strip();
    }

    private static List<String> lines(String resource) {
        try (var raw = new ClassPathResource(resource).getInputStream();
                var text = new BufferedReader(new InputStreamReader(
                        resource.endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            return text.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
