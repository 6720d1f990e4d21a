package fr.ensemblier.people.imports;

import java.util.Map;

/// What a human said of a likeness.
enum Decision {
    SAME,
    DIFFERENT,
    LATER;

    static Decision of(Map<String, String> fields, int line) {
        return switch (fields.getOrDefault("double-" + line, "")) {
            case "SAME" -> SAME;
            case "DIFFERENT" -> DIFFERENT;
            default -> LATER;
        };
    }
}
