package fr.ensemblier.people.assessment;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What she answers to a statement, worth 1 to 4 points.
enum Answer {
    NOT_YET("Pas encore"),
    SOMEWHAT("Un peu"),
    YES("Plutôt oui"),
    OFTEN("Tout à fait");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    int points() {
        return ordinal() + 1;
    }

    static Optional<Answer> of(@Nullable String typed) {
        return Arrays.stream(values()).filter(one -> one.name().equals(typed)).findFirst();
    }
}
