package fr.ensemblier.organisations.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Names as they are compared: small letters, no accents, as `structure_words` of the database does it.
public final class Words {

    private static final double NEAR = 0.72;
    private static final Set<String> COMMON = Set.of(
            "le",
            "la",
            "les",
            "l",
            "de",
            "du",
            "des",
            "d",
            "et",
            "a",
            "au",
            "aux",
            "ehpad",
            "residence",
            "maison",
            "retraite",
            "foyer",
            "service",
            "sad",
            "saad",
            "ssiad",
            "association",
            "etablissement",
            "centre",
            "mas",
            "ime",
            "esat",
            "autonomie",
            "domicile");

    private Words() {}

    public static String of(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.FRENCH).replace("œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /// Whether two names may well be those of one structure.
    public static boolean near(String one, String other) {
        return of(one).equals(of(other)) || likeness(telling(one), telling(other)) >= NEAR;
    }

    /// The words that tell structures apart, all of them when none is left.
    private static String telling(String name) {
        var all = of(name);
        var kept = Arrays.stream(all.split(" "))
                .filter(word -> !COMMON.contains(word))
                .collect(Collectors.joining(" "));
        return kept.isEmpty() ? all : kept;
    }

    /// The share of triples of letters that both have, from 0 to 1 (Dice).
    private static double likeness(String one, String other) {
        var a = triples(one);
        var b = triples(other);
        var both = new HashSet<>(a);
        both.retainAll(b);
        return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * both.size() / (a.size() + b.size());
    }

    private static Set<String> triples(String text) {
        var padded = "  " + text + " ";
        var triples = new HashSet<String>();
        for (var i = 0; i + 3 <= padded.length(); i++) {
            triples.add(padded.substring(i, i + 3));
        }
        return triples;
    }
}
