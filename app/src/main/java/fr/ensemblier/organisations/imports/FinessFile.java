package fr.ensemblier.organisations.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads an extract of FINESS in its published form, line by line, whatever its size.
///
/// The first line is `finess;etalab;<number>;<date>`; the others begin with `structureet` (32 positions, no header) or
/// `geolocalisation`. Fields may be quoted. UTF-8, else windows-1252, which holds ISO-8859-1.
final class FinessFile {

    private static final int POSITIONS_OF_A_POINT = 6;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// Opens the bytes from their beginning.
    interface Opened {
        InputStream open() throws IOException;
    }

    private FinessFile() {}

    /// Gives each line to `lines`; answers why the file is no extract of FINESS, in French, if it is none.
    static Optional<String> read(Opened file, Consumer<FinessLine> lines) throws IOException {
        try (var text = new BufferedReader(new InputStreamReader(file.open(), charset(file)))) {
            var first = text.readLine();
            if (first == null) {
                return Optional.of("Ce fichier est vide.");
            }
            var head = withoutMark(first).toLowerCase(java.util.Locale.ROOT).replace("\"", "");
            if (!head.startsWith("finess;")) {
                return Optional.of("Ce fichier n’est pas un extrait FINESS : sa première ligne doit commencer par"
                        + " « finess;etalab ».");
            }
            var number = 1;
            for (var line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                if (!line.isBlank()) {
                    lines.accept(line(number, line));
                }
            }
            return number == 1 ? Optional.of("Ce fichier n’a que sa première ligne.") : Optional.empty();
        }
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static Charset charset(Opened file) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var buffer = new char[65_536];
        try (var text = new InputStreamReader(file.open(), strict)) {
            while (text.read(buffer) >= 0) {
                // Only whether it can be read counts.
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS;
        }
    }

    static FinessLine line(int number, String line) {
        var cells = cells(line);
        if (cells.isEmpty()) {
            return new FinessLine.Malformed(number, "ligne", start(line), "Un guillemet n’est pas refermé.");
        }
        return switch (cells.getFirst()) {
            case "structureet" -> place(number, cells);
            case "geolocalisation" -> point(number, cells);
            default ->
                new FinessLine.Malformed(
                        number,
                        "colonne 1",
                        start(cells.getFirst()),
                        "La ligne doit commencer par « structureet » ou « geolocalisation ».");
        };
    }

    private static FinessLine place(int number, List<String> cells) {
        if (cells.size() == FinessLine.Place.POSITIONS) {
            return new FinessLine.Place(number, cells);
        }
        return new FinessLine.Malformed(
                number,
                "ligne",
                cells.size() > 3 ? cells.get(1) + " " + cells.get(3) : String.join(";", cells),
                "La ligne a %d colonnes au lieu de 32.".formatted(cells.size()));
    }

    private static FinessLine point(int number, List<String> cells) {
        if (cells.size() < POSITIONS_OF_A_POINT - 1) {
            return new FinessLine.Malformed(
                    number, "ligne", String.join(";", cells), "La ligne de coordonnées est incomplète.");
        }
        try {
            return new FinessLine.Point(
                    number, cells.get(1), Double.parseDouble(cells.get(2)), Double.parseDouble(cells.get(3)));
        } catch (NumberFormatException notANumber) {
            return new FinessLine.Malformed(
                    number, "coordonnées", cells.get(2) + " ; " + cells.get(3), "Une coordonnée n’est pas un nombre.");
        }
    }

    /// The fields of a line, without their quotes; none when a quote stays open.
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>(FinessLine.Place.POSITIONS);
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ';') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return quoted ? List.of() : List.copyOf(cells);
    }

    private static String start(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
