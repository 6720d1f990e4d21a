package fr.ensemblier.portal.suggestion;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How somebody likes a thing, as her answer says it in an address.
enum Taste {
    YES("oui", "Oui", 2),
    MAYBE("peut-etre", "Pourquoi pas", 1),
    NO("non", "Non", -2);

    private final String code;
    private final String label;
    private final int points;

    Taste(String code, String label, int points) {
        this.code = code;
        this.label = label;
        this.points = points;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    int points() {
        return points;
    }

    static Optional<Taste> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
