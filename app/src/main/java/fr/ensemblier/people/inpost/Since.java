package fr.ensemblier.people.inpost;

import java.util.Arrays;
import java.util.Optional;

/// How long she has done this work. A VAE asks no minimum (R-W5); it says what can be built on.
enum Since {
    UNDER_1("Moins d’un an"),
    FROM_1("De 1 à 3 ans"),
    FROM_3("De 3 à 5 ans"),
    FROM_5("Plus de 5 ans");

    private final String words;

    Since(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Optional<Since> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }
}
