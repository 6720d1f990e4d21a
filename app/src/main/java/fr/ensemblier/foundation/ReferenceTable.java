package fr.ensemblier.foundation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/// A shipped table of `reference/`: separated by semicolons, the first line names the columns, several values by `|`.
public final class ReferenceTable {

    private ReferenceTable() {}

    /// One line, by column name. An unknown column is a bug.
    public record Line(Map<String, String> cells) {

        public String text(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("No column " + column);
            }
            return cell;
        }

        public Optional<String> maybe(String column) {
            return Optional.of(text(column)).filter(cell -> !cell.isEmpty());
        }

        public List<String> values(String column) {
            return maybe(column).map(cell -> List.of(cell.split("\\|"))).orElse(List.of());
        }

        public boolean flag(String column) {
            return text(column).equals("true");
        }
    }

    public static List<Line> read(String name) {
        var resource = new ClassPathResource("reference/" + name);
        try (var text = new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            var columns = text.readLine().split(";", -1);
            return text.lines().map(line -> line(columns, split(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Cells may be quoted, so that a text may hold a semicolon.
    private static List<String> split(String line) {
        if (line.indexOf('"') < 0) {
            return List.of(line.split(";", -1));
        }
        var cells = new java.util.ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static Line line(String[] columns, List<String> cells) {
        var named = new HashMap<String, String>();
        for (var i = 0; i < columns.length; i++) {
            named.put(columns[i], i < cells.size() ? cells.get(i) : "");
        }
        return new Line(Map.copyOf(named));
    }
}
