package fr.ensemblier.placements.register;

import java.util.stream.Stream;

/// Which hires a list shows.
enum HireFilter {
    ALL("toutes", "Toutes"),
    IN_POST("en-poste", "En poste"),
    TO_FOLLOW("a-suivre", "Nouvelles à prendre"),
    ENDING("finissent", "Finissent dans le mois"),
    ENDED("finis", "Terminées"),
    CANCELLED("annulees", "Annulées");

    private final String code;
    private final String label;

    HireFilter(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    static HireFilter of(String code) {
        return Stream.of(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElse(ALL);
    }
}
