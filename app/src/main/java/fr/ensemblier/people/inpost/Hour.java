package fr.ensemblier.people.inpost;

import java.util.Arrays;
import java.util.Optional;

/// When she can be called.
enum Hour {
    EVENING("Après 18 h"),
    NOON("Entre midi et deux"),
    MORNING("Le matin"),
    AFTERNOON("L’après-midi"),
    ANY("N’importe quand");

    private final String words;

    Hour(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Optional<Hour> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
