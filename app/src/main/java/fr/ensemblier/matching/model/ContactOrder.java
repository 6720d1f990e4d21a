package fr.ensemblier.matching.model;

import java.util.stream.Stream;

/// In which order a list of contacts is shown; the code stands in addresses.
public enum ContactOrder {
    NEWEST("recentes", "Demandes récentes d’abord"),
    OLDEST("anciennes", "Demandes anciennes d’abord"),
    DUE("echeance", "Ce qui presse d’abord"),
    NAME("nom", "Par nom");

    private final String code;
    private final String label;

    ContactOrder(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /// An unknown code shows the newest first.
    public static ContactOrder of(String code) {
        return Stream.of(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElse(NEWEST);
    }
}
