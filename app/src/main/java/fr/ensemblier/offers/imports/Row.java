package fr.ensemblier.offers.imports;

import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.foundation.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row of the spreadsheet under the columns that were chosen, and what is wrong with it.
final class Row {

    private final Sheet.Row row;
    private final Map<Column, Integer> columns;
    private final List<SheetProblem> problems = new ArrayList<>();

    Row(Sheet.Row row, Map<Column, Integer> columns) {
        this.row = row;
        this.columns = columns;
    }

    int line() {
        return row.number();
    }

    String cell(Column column) {
        var at = columns.get(column);
        return at == null ? "" : row.cell(at);
    }

    @Nullable String text(Column column) {
        return Optional.of(cell(column)).filter(text -> !text.isEmpty()).orElse(null);
    }

    /// All that it says, whatever the order of the columns in the file.
    String said() {
        return Arrays.stream(Column.values()).map(this::cell).collect(Collectors.joining("\u001F"));
    }

    /// Compared without accents and capitals.
    String words(Column column) {
        return Words.of(cell(column));
    }

    /// `true`, or nothing.
    @Nullable String flag(Column column) {
        var words = words(column);
        if (words.matches("|non|n|0|faux|false|no|pas .*|sans .*|aucun.*")) {
            return null;
        }
        if (!words.matches("(oui|o|x|1|vrai|true|yes|possible|exige|obligatoire|demande)\\b.*")) {
            refuse(column, "Écrivez oui ou non.");
        }
        return "true";
    }

    void refuse(Column column, String why) {
        if (problems.stream().noneMatch(problem -> problem.column().equals(column.label()))) {
            problems.add(SheetProblem.refused(line(), column.label(), cell(column), why));
        }
    }

    void warn(Column column, String why) {
        problems.add(SheetProblem.warning(line(), column.label(), cell(column), why));
    }

    boolean refused() {
        return problems.stream().anyMatch(problem -> problem.kind() == SheetProblem.Kind.REFUSED);
    }

    List<SheetProblem> problems() {
        return List.copyOf(problems);
    }
}
