package fr.ensemblier.placements.register;

import java.util.stream.Stream;

/// In which order a list of hires is shown; the code stands in addresses.
enum HireOrder {
    NEWEST("recentes", "Débuts récents d’abord", "starts_on", true),
    OLDEST("anciennes", "Débuts anciens d’abord", "starts_on", false),
    PERSON("personne", "Par personne", "lower(coalesce(last_name, first_name))", false),
    EMPLOYER("employeur", "Par employeur", "lower(employer_name)", false);

    private final String code;
    private final String label;
    private final String key;
    private final boolean down;

    HireOrder(String code, String label, String key, boolean down) {
        this.code = code;
        this.label = label;
        this.key = key;
        this.down = down;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    String key() {
        return key;
    }

    boolean down() {
        return down;
    }

    static HireOrder of(String code) {
        return Stream.of(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElse(NEWEST);
    }
}
