package fr.ensemblier.offers.model;

import org.jspecify.annotations.Nullable;

/// A cell of an export; a text that a spreadsheet would compute is disarmed.
public final class Csv {

    private Csv() {}

    public static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        var safe = text.matches("(?s)[=+\\-@\\t].*") ? "'" + text : text;
        return safe.matches("(?s).*[;\"\\n\\r].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
