package fr.ensemblier.matching.model;

import java.util.stream.Stream;

/// Which contacts a list shows; the code stands in addresses.
public enum ContactFilter {
    ALL("tous"),
    WAITING("en-attente"),
    TO_CALL("a-appeler"),
    LATE("en-retard"),
    MET("en-cours"),
    HIRED("embauches"),
    NO_FOLLOW_UP("sans-suite"),
    ENDED("termines"),
    TO_REOPEN("a-rouvrir");

    private final String code;

    ContactFilter(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// An unknown code shows all.
    public static ContactFilter of(String code) {
        return Stream.of(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElse(ALL);
    }
}
