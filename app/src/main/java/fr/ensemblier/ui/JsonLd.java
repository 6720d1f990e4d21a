package fr.ensemblier.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a page says to search engines, as schema.org has it.
public final class JsonLd {

    private JsonLd() {}

    /// The whole element, safe inside a page: no `<` of a text survives.
    public static String element(Map<String, ?> thing) {
        return "<script type=\"application/ld+json\">" + json(thing) + "</script>";
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> text(e.getKey().toString()) + ":" + json(e.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(JsonLd::json).collect(Collectors.joining(",", "[", "]"));
            case Number number -> number.toString();
            default -> text(value.toString());
        };
    }

    private static String text(String words) {
        var written = new StringBuilder("\"");
        words.chars().forEach(c -> {
            switch (c) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                default -> {
                    if (c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                        written.append(String.format("\\u%04x", c));
                    } else {
                        written.append((char) c);
                    }
                }
            }
        });
        return written.append('"').toString();
    }
}
