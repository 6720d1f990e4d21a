package fr.ensemblier.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The table of addresses and roles, `src/test/resources/access/addresses.txt`: a line is a method, an address, who may
/// ask it, and what its variables stand for (`id=person` is a row of [Rows], `id=~published` one that is open to others
/// too,
/// `slug=gironde` a word).
record AccessTable(List<Line> lines) {

    private static final Map<String, List<String>> WHO = Map.of(
            "everybody",
            List.of(
                    "visitor",
                    "unconfirmed",
                    "head",
                    "adviser",
                    "officer",
                    "employer",
                    "referrer",
                    "candidate",
                    "national"),
            "account",
            List.of("head", "adviser", "officer", "employer", "referrer", "national"),
            "log",
            List.of("head", "officer"),
            "team",
            List.of("head", "adviser"));

    /// Every role that asks.
    static final List<String> ROLES = Objects.requireNonNull(WHO.get("everybody"));

    record Line(String method, String address, String who, Map<String, String> variables, String fields) {

        String key() {
            return method + " " + address;
        }

        boolean isFor(String role) {
            return WHO.getOrDefault(who, List.of(who)).contains(role);
        }

        /// The variables that stand for a row of somebody, in order.
        List<String> objects(Map<String, ?> ids) {
            return variables.entrySet().stream()
                    .filter(one -> ids.containsKey(one.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }

        String of(Rows rows) {
            return of(rows, rows, "");
        }

        /// The address of the rows, but for one variable that stands for a row of somebody else.
        String of(Rows rows, Rows strange, String variable) {
            var made = address;
            for (var one : variables.entrySet()) {
                var ids = (one.getKey().equals(variable) ? strange : rows).ids();
                var name = one.getValue().replace("~", "");
                var value = ids.getOrDefault(name, name);
                made = made.replace("{" + one.getKey() + "}", value.toString());
            }
            return made + fields;
        }
    }

    static AccessTable read() {
        try (var file = AccessTable.class.getResourceAsStream("/access/addresses.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return new AccessTable(text.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(AccessTable::line)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        var parts = text.split("\\s+");
        if (parts.length < 3) {
            throw new IllegalArgumentException("A line has a method, an address and who: " + text);
        }
        var fields = Arrays.stream(parts)
                .filter(one -> one.startsWith("?"))
                .findFirst()
                .orElse("");
        var variables = Arrays.stream(parts)
                .skip(3)
                .filter(one -> !one.startsWith("?"))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
        return new Line(parts[0], parts[1], parts[2], variables, fields);
    }

    /// An address without the forms of its variables: `/p/{slug}/offres/{id:[0-9a-f-]{36}}` is `/p/{slug}/offres/{id}`.
    static String plain(String pattern) {
        var plain = new StringBuilder();
        var depth = 0;
        var inForm = false;
        for (var letter : pattern.toCharArray()) {
            depth += letter == '{' ? 1 : 0;
            inForm |= depth == 1 && letter == ':';
            if (letter == '}' && --depth == 0) {
                inForm = false;
            }
            if (!inForm) {
                plain.append(letter);
            }
        }
        return plain.toString();
    }
}
