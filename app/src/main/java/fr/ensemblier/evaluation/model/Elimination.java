package fr.ensemblier.evaluation.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Solves what can be solved: the hidden cells whose value follows from the equations and the cells shown.
///
/// Each equation says that its cells add up to its last one. The coefficients stay small whole numbers, so doubles do.
final class Elimination {

    private static final double NOTHING = 1e-9;

    private final int[] unknown;
    private final List<double[]> rows = new ArrayList<>();

    Elimination(List<int[]> equations, boolean[] hidden) {
        unknown = IntStream.range(0, hidden.length).filter(cell -> hidden[cell]).toArray();
        for (var equation : equations) {
            var total = equation[equation.length - 1];
            rows.add(IntStream.of(unknown)
                    .mapToDouble(cell -> {
                        if (cell == total) {
                            return -1;
                        }
                        return IntStream.of(equation).anyMatch(other -> other == cell) ? 1 : 0;
                    })
                    .toArray());
        }
    }

    /// The cells found, none if all is well hidden.
    int[] found() {
        reduce();
        return rows.stream()
                .map(row -> IntStream.range(0, row.length)
                        .filter(column -> Math.abs(row[column]) > NOTHING)
                        .toArray())
                .filter(used -> used.length == 1)
                .mapToInt(used -> unknown[used[0]])
                .toArray();
    }

    private void reduce() {
        var top = 0;
        for (var column = 0; column < unknown.length && top < rows.size(); column++) {
            var pivot = pivot(top, column);
            if (pivot < 0) {
                continue;
            }
            var row = rows.get(pivot);
            rows.set(pivot, rows.get(top));
            rows.set(top, row);
            var by = row[column];
            for (var at = 0; at < row.length; at++) {
                row[at] /= by;
            }
            for (var other = 0; other < rows.size(); other++) {
                if (other != top) {
                    subtract(rows.get(other), row, column);
                }
            }
            top++;
        }
    }

    private int pivot(int top, int column) {
        var best = -1;
        for (var row = top; row < rows.size(); row++) {
            var size = Math.abs(rows.get(row)[column]);
            if (size > NOTHING && (best < 0 || size > Math.abs(rows.get(best)[column]))) {
                best = row;
            }
        }
        return best;
    }

    private static void subtract(double[] from, double[] row, int column) {
        var times = from[column];
        for (var at = 0; times != 0 && at < row.length; at++) {
            from[at] -= times * row[at];
        }
    }
}
