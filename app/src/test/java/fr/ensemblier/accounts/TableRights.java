package fr.ensemblier.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The file `src/test/resources/access/tables.txt`: who reads, changes and deletes which rows of each table.
record TableRights(List<String> actors, List<Line> lines) {

    /// Rows of one table, all of them or those of a condition, and a cell for each actor.
    record Line(String table, String condition, List<String> cells) {

        String rows() {
            return condition.isEmpty() ? table : table + " where " + condition;
        }
    }

    static TableRights read() {
        var actors = new ArrayList<String>();
        var lines = new ArrayList<Line>();
        for (var text :
                file().lines().map(line -> line.replaceFirst("#.*", "").strip()).toList()) {
            if (text.startsWith("actors:")) {
                actors.addAll(
                        Arrays.asList(text.replaceFirst("actors:", "").strip().split("\\s+")));
            } else if (!text.isEmpty()) {
                var halves = text.split("\\s+: ", 2);
                var rows = halves[0].split(" where ", 2);
                lines.add(new Line(
                        rows[0].strip(),
                        rows.length == 1 ? "" : rows[1].strip(),
                        List.of(halves[1].strip().split("\\s+"))));
            }
        }
        return new TableRights(List.copyOf(actors), List.copyOf(lines));
    }

    private static String file() {
        try (var file = TableRights.class.getResourceAsStream("/access/tables.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
