package fr.ensemblier.organisations.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is known of a place of work, each fact as text, empty where it is not known.
///
/// `commune` is an INSEE code; `lat` and `lon` are degrees of a precise point, empty when only the commune is known.
public record Facts(
        String name,
        String category,
        String family,
        String setting,
        String finess,
        String siret,
        String address,
        String commune,
        String lat,
        String lon,
        String phone,
        String email) {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("name", "nom"),
            Map.entry("category", "catégorie"),
            Map.entry("family", "famille"),
            Map.entry("setting", "domicile ou établissement"),
            Map.entry("finess", "n° FINESS"),
            Map.entry("siret", "SIRET"),
            Map.entry("address", "adresse"),
            Map.entry("commune", "commune"),
            Map.entry("lat", "point sur la carte"),
            Map.entry("lon", "point sur la carte"),
            Map.entry("phone", "téléphone"),
            Map.entry("email", "courriel"));

    /// By name, in the order of the record.
    public Map<String, String> map() {
        var map = new LinkedHashMap<String, String>();
        map.put("name", name);
        map.put("category", category);
        map.put("family", family);
        map.put("setting", setting);
        map.put("finess", finess);
        map.put("siret", siret);
        map.put("address", address);
        map.put("commune", commune);
        map.put("lat", lat);
        map.put("lon", lon);
        map.put("phone", phone);
        map.put("email", email);
        return map;
    }

    static Facts of(Map<String, String> map) {
        return new Facts(
                fact(map, "name"),
                fact(map, "category"),
                fact(map, "family"),
                fact(map, "setting"),
                fact(map, "finess"),
                fact(map, "siret"),
                fact(map, "address"),
                fact(map, "commune"),
                fact(map, "lat"),
                fact(map, "lon"),
                fact(map, "phone"),
                fact(map, "email"));
    }

    private static String fact(Map<String, String> map, String name) {
        return map.getOrDefault(name, "");
    }

    /// These facts, with those that the source changed between two readings. What a human corrected stays, and its
    /// point
    /// with a commune that she corrected.
    public Facts following(Facts before, Facts now) {
        var merged = map();
        var earlier = before.map();
        var sameCommune = commune.equals(before.commune);
        now.map().forEach((name, value) -> {
            var point = name.equals("lat") || name.equals("lon");
            if (!value.equals(earlier.get(name)) && (!point || sameCommune)) {
                merged.put(name, value);
            }
        });
        return of(merged);
    }

    /// These facts, the empty ones filled with the other's. The point only with its commune.
    public Facts completedBy(Facts other) {
        var merged = map();
        var sameCommune = commune.equals(other.commune);
        other.map().forEach((name, value) -> {
            var point = name.equals("lat") || name.equals("lon");
            if (fact(merged, name).isEmpty() && (!point || sameCommune)) {
                merged.put(name, value);
            }
        });
        return of(merged);
    }

    /// What differs, in French words, each once.
    public List<String> differences(Facts other) {
        var words = new ArrayList<String>();
        var theirs = other.map();
        map().forEach((name, value) -> {
            var word = WORDS.getOrDefault(name, name);
            if (!value.equals(theirs.get(name)) && !words.contains(word)) {
                words.add(word);
            }
        });
        return List.copyOf(words);
    }
}
