package fr.ensemblier.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is asked of a list, as its address says it: whoever has the address sees the same list. What was not
/// answered is left out.
public final class ListAddress {

    private final Map<String, String> asked = new LinkedHashMap<>();

    public ListAddress with(String name, @Nullable Object answer) {
        var said = answer == null ? "" : answer.toString().strip();
        if (said.isEmpty()) {
            asked.remove(name);
        } else {
            asked.put(name, said);
        }
        return this;
    }

    /// Nothing narrows the list; an order does not.
    public boolean isEmpty() {
        return asked.keySet().stream().allMatch("tri"::equals);
    }

    public String at(String base) {
        return asked.isEmpty()
                ? base
                : asked.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", base + "?", ""));
    }

    /// The day of an address; one that cannot be read is left out.
    public static @Nullable LocalDate day(@Nullable String said) {
        try {
            return text(said).isEmpty() ? null : LocalDate.parse(text(said));
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /// The key of an address or a form; one that cannot be read is left out.
    public static Optional<UUID> key(@Nullable String said) {
        try {
            return Optional.of(UUID.fromString(text(said)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What was typed, without the blanks around it.
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
