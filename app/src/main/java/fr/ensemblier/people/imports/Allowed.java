package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.people.model.Nir;
import java.util.ArrayList;

/// What of a file may be kept at all: columns about health or social security are emptied before the first write, and
/// so is a number of the social security in any other (R-P3, R-P5).
final class Allowed {

    private Allowed() {}

    static Sheet of(Sheet sheet) {
        var rows = sheet.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<String>();
                    for (var at = 0; at < sheet.columns().size(); at++) {
                        var cell = row.cell(at).replace("\0", "");
                        cells.add(Column.closed(sheet.columns().get(at)) ? "" : Nir.in(cell) ? Nir.TAKEN_OUT : cell);
                    }
                    return new Sheet.Row(row.number(), cells);
                })
                .toList();
        return new Sheet(sheet.columns(), rows);
    }
}
