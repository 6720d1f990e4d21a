package fr.ensemblier.evaluation.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Hides small counts of people (R-F9), and as many others as it takes that nobody finds them again by subtraction.
///
/// The table has classes as rows and years as columns; its last column is the total of a row, its last row the total of
/// a column. Both totals are published, so each row and each column is an equation. After masking, no hidden cell
/// follows from what is shown, neither from one equation nor from several together. A total of a column is hidden last.
///
/// Some cells are no secret, whatever the page shows: a platform that does not recruit hires nobody. They cannot hide
/// another.
public final class Masking {

    /// The smallest count of people that is told outside the platform.
    public static final int SMALLEST_SHOWN = 5;

    private final long[] values;
    private final boolean[] hidden;
    private final boolean[] open;
    private final int rows;
    private final int columns;
    private final List<int[]> equations = new ArrayList<>();

    private Masking(long[][] table, boolean[][] known, boolean[][] already) {
        rows = table.length;
        columns = table[0].length;
        values = new long[rows * columns];
        hidden = new boolean[rows * columns];
        open = new boolean[rows * columns];
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                values[at(row, column)] = table[row][column];
                open[at(row, column)] = row < known.length && known[row][column];
                hidden[at(row, column)] = already[row][column];
            }
        }
        for (var row = 0; row < rows; row++) {
            var fixed = row;
            equations.add(
                    IntStream.range(0, columns).map(column -> at(fixed, column)).toArray());
        }
        for (var column = 0; column < columns; column++) {
            var fixed = column;
            equations.add(IntStream.range(0, rows).map(row -> at(row, fixed)).toArray());
        }
    }

    /// Which cells of the table, totals included, are hidden.
    public static boolean[][] of(long[][] table) {
        return table.length == 0
                ? new boolean[0][0]
                : of(table, new boolean[table.length][table[0].length], new boolean[table.length][table[0].length]);
    }

    /// `known` are the cells that are no secret; `already` those that are hidden for another count of the same
    /// cells, or totals of columns that another page of the same figure hides, and that must not be found here.
    public static boolean[][] of(long[][] table, boolean[][] known, boolean[][] already) {
        var masking = new Masking(table, known, already);
        masking.hideSmallOnes();
        masking.hideUntilNothingFollows();
        return masking.table();
    }

    private void hideSmallOnes() {
        for (var row = 0; row < rows - 1; row++) {
            for (var column = 0; column < columns; column++) {
                var value = values[at(row, column)];
                hidden[at(row, column)] |= value > 0 && value < SMALLEST_SHOWN;
            }
        }
    }

    private void hideUntilNothingFollows() {
        var changed = true;
        while (changed) {
            changed = false;
            for (var equation : equations) {
                changed |= revealing(equation) && hideOneMore(equation);
            }
            if (!changed) {
                changed = hideBesideTheFirstFound();
            }
        }
    }

    /// One unknown alone, or unknowns whose known sum is itself a small count.
    private boolean revealing(int[] equation) {
        var unknown = IntStream.of(equation).filter(cell -> hidden[cell]).toArray();
        if (unknown.length == 0) {
            return false;
        }
        var totalIsShown = !hidden[equation[equation.length - 1]];
        var sum = IntStream.of(unknown).mapToLong(cell -> values[cell]).sum();
        return unknown.length == 1 || (totalIsShown && sum > 0 && sum < SMALLEST_SHOWN);
    }

    private boolean hideOneMore(int[] equation) {
        var next = IntStream.of(equation)
                .filter(cell -> !hidden[cell] && !open[cell])
                .boxed()
                .min(Comparator.comparing((Integer cell) -> cell >= at(rows - 1, 0))
                        .thenComparing(cell -> values[cell] == 0)
                        .thenComparing(cell -> values[cell]));
        next.ifPresent(cell -> hidden[cell] = true);
        return next.isPresent();
    }

    private boolean hideBesideTheFirstFound() {
        var found = new Elimination(equations, hidden).found();
        for (var cell : found) {
            for (var equation : equations) {
                if (IntStream.of(equation).anyMatch(other -> other == cell) && hideOneMore(equation)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int at(int row, int column) {
        return row * columns + column;
    }

    private boolean[][] table() {
        var table = new boolean[rows][columns];
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                table[row][column] = hidden[at(row, column)];
            }
        }
        return table;
    }
}
