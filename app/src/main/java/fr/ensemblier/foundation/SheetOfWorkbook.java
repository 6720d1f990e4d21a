package fr.ensemblier.foundation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/// Reads the first sheet of an Excel workbook. A number comes without its format, a date as `31/12/2026`.
final class SheetOfWorkbook {

    private static final long MOST_UNZIPPED = 200_000_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private enum Zip {
        WORKBOOK,
        OTHER,
        TOO_LARGE
    }

    private SheetOfWorkbook() {}

    static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    static boolean isOldExcel(byte[] content) {
        return content.length > 3
                && (content[0] & 0xFF) == 0xD0
                && (content[1] & 0xFF) == 0xCF
                && (content[2] & 0xFF) == 0x11
                && (content[3] & 0xFF) == 0xE0;
    }

    static Sheet.Reading read(byte[] content) {
        try {
            return switch (kind(content)) {
                case OTHER ->
                    Sheet.refused("Ce fichier n’est pas un classeur Excel. Enregistrez-le au format .xlsx ou CSV.");
                case TOO_LARGE ->
                    Sheet.refused("Ce classeur est trop grand une fois ouvert. Partagez-le en plusieurs.");
                case WORKBOOK -> Sheet.of(rows(content));
            };
        } catch (IOException | RuntimeException unreadable) {
            return Sheet.refused("Ce classeur est abîmé ou protégé. Enregistrez-le de nouveau au format .xlsx.");
        }
    }

    /// Unpacks it once without keeping anything, so that a small file cannot grow without bound in memory.
    private static Zip kind(byte[] content) throws IOException {
        var buffer = new byte[65_536];
        long unzipped = 0;
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var bytes = zip.getInputStream(entry)) {
                    for (var read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                        unzipped += read;
                        if (unzipped > MOST_UNZIPPED) {
                            return Zip.TOO_LARGE;
                        }
                    }
                }
            }
            return zip.getEntry("xl/workbook.xml") == null ? Zip.OTHER : Zip.WORKBOOK;
        }
    }

    private static List<Sheet.Row> rows(byte[] content) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                var lines = workbook.getFirstSheet().openStream()) {
            return lines.limit(Sheet.MOST_ROWS + 2L)
                    .map(line -> {
                        var cells = new ArrayList<String>();
                        for (var i = 0; i < Math.min(line.getCellCount(), Sheet.MOST_COLUMNS + 1); i++) {
                            cells.add(text(line.getOptionalCell(i).orElse(null)));
                        }
                        return new Sheet.Row(line.getRowNum(), cells);
                    })
                    .toList();
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? cell.asDate().format(DAY) : plain(cell.asNumber());
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean() ? "oui" : "non";
        }
        return cell.getText();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        var format = cell.getDataFormatString();
        if (id != null && id >= 14 && id <= 22) {
            return true;
        }
        return format != null
                && format.toLowerCase(Locale.ROOT)
                        .replaceAll("\\[[^]]*]|\"[^\"]*\"", "")
                        .matches(".*[yd].*");
    }
}
