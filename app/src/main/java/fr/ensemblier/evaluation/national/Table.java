package fr.ensemblier.evaluation.national;

import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Result;
import java.util.List;

/// An indicator in the network: a row for each platform or class, a column for each year and one for all of them.
///
/// `concerned` counts, for each column, the platforms that engaged the mission (R-T1); `all` those at work; `known`
/// those concerned that have entered something.
record Table(
        List<String> columns,
        List<Row> rows,
        Row total,
        List<Integer> concerned,
        List<Integer> all,
        List<Integer> known) {

    /// A platform or a class, and what it shows in each column.
    record Row(String key, String name, List<Shown> cells) {}

    /// What a cell shows. Masked is neither absent nor zero.
    sealed interface Shown {
        record Plain(Result result, Cell cell) implements Shown {}

        record Masked() implements Shown {}
    }

    int at(String column) {
        return Math.max(columns.indexOf(column), 0);
    }
}
