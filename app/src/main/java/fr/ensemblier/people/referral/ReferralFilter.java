package fr.ensemblier.people.referral;

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

/// Which referrals a list shows, all in its address.
record ReferralFilter(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String organisme,
        @Nullable String retard,
        @Nullable String tri,
        @Nullable String apres) {

    /// The last line of a page.
    record Place(Instant at, UUID id) {
        @Override
        public String toString() {
            return at + "~" + id;
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

    boolean oldestFirst() {
        return text(tri).equals("anciens");
    }

    @Nullable UUID body() {
        return text(organisme).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(text(organisme))
                : null;
    }

    boolean isEmpty() {
        return text(q).isEmpty()
                && text(etat).isEmpty()
                && text(organisme).isEmpty()
                && text(retard).isEmpty();
    }

    /// The same list with one thing changed, null taking it away; pages start again.
    String with(String base, String name, @Nullable String value) {
        var set = new LinkedHashMap<String, String>();
        put(set, "q", q);
        put(set, "etat", etat);
        put(set, "organisme", organisme);
        put(set, "retard", retard);
        put(set, "tri", tri);
        set.remove(name);
        put(set, name, value);
        return set.isEmpty()
                ? base
                : set.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", base + "?", ""));
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
