package fr.ensemblier.foundation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Reads a CSV file, whatever its separator and its encoding.
final class SheetOfText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int CONTROLS_OF_A_TEXT = 32;

    private SheetOfText() {}

    static Sheet.Reading read(byte[] content, String fileName) {
        var text = text(content);
        if (isNotText(text)) {
            return Sheet.refused("« %s » n’est ni un classeur Excel (.xlsx) ni un fichier CSV.".formatted(fileName));
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        var rows = new ArrayList<Sheet.Row>();
        try (var parser = CSVParser.parse(text, format)) {
            for (var line : parser) {
                if (rows.size() > Sheet.MOST_ROWS + 1) {
                    break;
                }
                rows.add(new Sheet.Row(
                        (int) line.getRecordNumber(), line.stream().toList()));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            return Sheet.refused("La ligne %d a un guillemet mal placé. Corrigez-la, puis renvoyez le fichier."
                    .formatted(rows.size() + 1));
        }
        return Sheet.of(rows);
    }

    /// Strict UTF-8 when the bytes are that, else windows-1252, which holds ISO-8859-1; UTF-16 when the file says so.
    static String text(byte[] content) {
        if (starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        var from = starts(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, WINDOWS);
        }
    }

    private static boolean starts(byte[] content, int... with) {
        for (var i = 0; i < with.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNotText(String text) {
        return text.startsWith("%PDF")
                || text.startsWith("{\\rtf")
                || text.chars().limit(10_000).anyMatch(c -> c < CONTROLS_OF_A_TEXT && "\t\n\r\f".indexOf(c) < 0);
    }

    /// What the first line holds most often, outside quotes.
    private static char separator(String text) {
        var first = text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*\"", "");
        return Stream.of(';', ',', '\t')
                .max(Comparator.comparingLong(
                        c -> first.chars().filter(found -> found == c).count()))
                .filter(c -> first.indexOf(c) >= 0)
                .orElse(';');
    }
}
