package fr.ensemblier.organisations.imports;

import java.util.HashMap;
import java.util.Map;

/// What the team said of each likeness, from the fields of the preview.
final class Decisions {

    private static final String FIELD = "double-";

    private Decisions() {}

    static Map<Integer, Importing.Decision> of(Map<String, String> fields) {
        var decisions = new HashMap<Integer, Importing.Decision>();
        fields.forEach((name, value) -> {
            if (name.matches(FIELD + "\\d{1,7}")) {
                decisions.put(Integer.parseInt(name.substring(FIELD.length())), decision(value));
            }
        });
        return decisions;
    }

    private static Importing.Decision decision(String value) {
        return switch (value) {
            case "SAME" -> Importing.Decision.SAME;
            case "DIFFERENT" -> Importing.Decision.DIFFERENT;
            default -> Importing.Decision.LATER;
        };
    }
}
