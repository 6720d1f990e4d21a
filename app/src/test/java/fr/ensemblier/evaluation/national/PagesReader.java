package fr.ensemblier.evaluation.national;

import fr.ensemblier.evaluation.model.Result;
import fr.ensemblier.evaluation.national.Table.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Writes down every sum that the pages promise, with one unknown for each masked cell; the total of a column is
/// the same number on every page. Then solves.
final class PagesReader {

    private final List<Table> tables;
    private final List<String> unknown = new ArrayList<>();
    private final List<double[]> equations = new ArrayList<>();

    PagesReader(List<Table> tables) {
        this.tables = tables;
        for (var at = 0; at < tables.size(); at++) {
            for (var row : tables.get(at).rows()) {
                collect(at + row.key(), row.cells());
            }
            collect("total", tables.get(at).total().cells());
        }
        for (var at = 0; at < tables.size(); at++) {
            for (var row : tables.get(at).rows()) {
                addYears(at + row.key(), row.cells());
            }
            addYears("total", tables.get(at).total().cells());
            for (var column = 0; column < NetworkMaskingProperties.COLUMNS.size(); column++) {
                addRows(at, column);
            }
        }
    }

    private void collect(String row, List<Shown> cells) {
        for (var column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Shown.Masked && !unknown.contains(row + "/" + column)) {
                unknown.add(row + "/" + column);
            }
        }
    }

    private void addYears(String row, List<Shown> cells) {
        var equation = new double[unknown.size() + 1];
        for (var column = 0; column < cells.size(); column++) {
            add(equation, row, column, cells.get(column), column == cells.size() - 1 ? -1 : 1);
        }
        equations.add(equation);
    }

    private void addRows(int at, int column) {
        var equation = new double[unknown.size() + 1];
        for (var row : tables.get(at).rows()) {
            add(equation, at + row.key(), column, row.cells().get(column), 1);
        }
        add(equation, "total", column, tables.get(at).total().cells().get(column), -1);
        equations.add(equation);
    }

    private void add(double[] equation, String row, int column, Shown shown, int sign) {
        switch (shown) {
            case Shown.Masked _ -> equation[unknown.indexOf(row + "/" + column)] += sign;
            case Shown.Plain(Result.Count(var count), var _) -> equation[unknown.size()] -= sign * count;
            case Shown.Plain _ -> {}
        }
    }

    List<String> found() {
        var top = 0;
        for (var column = 0; column < unknown.size(); column++) {
            var pivot = -1;
            for (var row = top; row < equations.size(); row++) {
                if (Math.abs(equations.get(row)[column]) > 1e-9) {
                    pivot = row;
                    break;
                }
            }
            if (pivot < 0) {
                continue;
            }
            java.util.Collections.swap(equations, top, pivot);
            var lead = equations.get(top);
            var by = lead[column];
            for (var i = 0; i < lead.length; i++) {
                lead[i] /= by;
            }
            for (var row = 0; row < equations.size(); row++) {
                var times = equations.get(row)[column];
                if (row != top && times != 0) {
                    for (var i = 0; i < lead.length; i++) {
                        equations.get(row)[i] -= times * lead[i];
                    }
                }
            }
            top++;
        }
        var found = new ArrayList<String>();
        for (var equation : equations) {
            var used = IntStream.range(0, unknown.size())
                    .filter(i -> Math.abs(equation[i]) > 1e-9)
                    .toArray();
            if (used.length == 1) {
                found.add(unknown.get(used[0]));
            }
        }
        return found;
    }
}
