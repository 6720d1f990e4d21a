package fr.ensemblier.foundation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// A table that a team brings: the names of its columns and its rows, all cells as text.
///
/// Read from an Excel workbook (.xlsx, first sheet) or from a CSV file (`;`, `,` or tabulation; UTF-8, UTF-16 or
/// windows-1252). Rows keep the number that the team sees in its spreadsheet; empty rows are left out.
public record Sheet(List<String> columns, List<Row> rows) {

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 200;
    private static final int MOST_BYTES = 20_000_000;

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A row and its number in the file, the first line being 1.
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /// The text of a cell, stripped, empty where there is none.
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// What became of a file.
    public sealed interface Reading {
        record Read(Sheet sheet) implements Reading {}

        /// In French, ready to show.
        record Refused(String why) implements Reading {}
    }

    /// Reads a file; the bytes decide what it is, not its name, which only serves the words of a refusal.
    public static Reading read(InputStream bytes, String fileName) {
        try {
            var content = bytes.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                return refused("Ce fichier dépasse 20 Mo. Partagez-le en plusieurs.");
            }
            return read(content, fileName);
        } catch (IOException unreadable) {
            return refused("Le fichier n’est pas arrivé en entier. Envoyez-le de nouveau.");
        }
    }

    private static Reading read(byte[] content, String fileName) {
        if (content.length == 0) {
            return refused("Ce fichier est vide.");
        }
        if (SheetOfWorkbook.isZip(content)) {
            return SheetOfWorkbook.read(content);
        }
        if (SheetOfWorkbook.isOldExcel(content)) {
            return refused(
                    "Ce classeur est dans l’ancien format .xls. Enregistrez-le au format .xlsx, puis renvoyez-le.");
        }
        return SheetOfText.read(content, fileName);
    }

    /// The first row that is not empty names the columns; the others follow.
    static Reading of(List<Row> all) {
        var filled = all.stream().filter(row -> !row.isEmpty()).toList();
        if (filled.isEmpty()) {
            return refused("Ce fichier est vide.");
        }
        if (filled.size() == 1) {
            return refused("Ce fichier n’a que la ligne des titres. Il faut au moins une ligne de données.");
        }
        if (filled.size() - 1 > MOST_ROWS) {
            return refused("Ce fichier a plus de 20 000 lignes. Partagez-le en plusieurs.");
        }
        var width = filled.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        if (width > MOST_COLUMNS) {
            return refused("Ce fichier a plus de 200 colonnes. Gardez seulement les colonnes utiles.");
        }
        var first = filled.getFirst();
        var columns = java.util.stream.IntStream.range(0, width)
                .mapToObj(i -> Optional.of(first.cell(i))
                        .filter(name -> !name.isEmpty())
                        .orElse("Colonne " + letter(i)))
                .toList();
        return new Reading.Read(new Sheet(columns, filled.subList(1, filled.size())));
    }

    static Reading refused(String why) {
        return new Reading.Refused(why);
    }

    /// The letters of a column, as a spreadsheet shows them: A, B … Z, AA.
    public static String letter(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
