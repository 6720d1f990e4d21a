package fr.ensemblier.ui;

import java.util.Set;

/// The names of places in a sentence.
final class Places {

    /// Places whose first H is mute; most others of France keep « de ».
    private static final Set<String> MUTE_H = Set.of("Hagetmau", "Hendaye", "Hossegor", "Hostens", "Hourtin", "Hyères");

    private Places() {}

    static String at(String place) {
        return contracted(place, "au ", "aux ", "à ");
    }

    static String of(String place) {
        return contracted(place, "du ", "des ", elided(place) ? "d’" : "de ");
    }

    private static String contracted(String place, String le, String les, String plain) {
        if (place.startsWith("Le ")) {
            return le + place.substring(3);
        }
        return place.startsWith("Les ") ? les + place.substring(4) : plain + place;
    }

    private static boolean elided(String word) {
        return word.matches("(?i)[aeiouàâäéèêëîïôöùûüœ].*|y[^aeiouéè].*") || MUTE_H.contains(word.split("[ -]", 2)[0]);
    }
}
