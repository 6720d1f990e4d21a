package fr.ensemblier.people.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which profiles of the queue are listed, all in its address.
record QueueFilter(
        @Nullable String message,
        @Nullable String metier,
        @Nullable String tri,
        @Nullable String apres) {

    static final String BASE = "/equipe/profils";

    /// The last line of a page.
    record Place(Instant at, UUID person) {
        @Override
        public String toString() {
            return at + "~" + person;
        }
    }

    Optional<Place> place() {
        try {
            var parts = text(apres).split("~");
            return parts.length == 2
                    ? Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    boolean newestFirst() {
        return text(tri).equals("recents");
    }

    boolean isEmpty() {
        return text(message).isEmpty() && text(metier).isEmpty();
    }

    /// The same list with one thing changed, null taking it away; pages start again.
    String with(String base, String name, @Nullable String value) {
        var set = new LinkedHashMap<String, String>();
        put(set, "message", message);
        put(set, "metier", metier);
        put(set, "tri", tri);
        set.remove(name);
        put(set, name, value);
        return set.isEmpty()
                ? base
                : set.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", base + "?", ""));
    }

    /// The page of one profile, the list staying as it is.
    String open(UUID person) {
        var base = BASE + "/" + person;
        return text(apres).isEmpty() ? with(base, "apres", null) : with(base, "apres", apres);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static void put(Map<String, String> to, String name, @Nullable String value) {
        if (!text(value).isEmpty()) {
            to.put(name, text(value));
        }
    }
}
