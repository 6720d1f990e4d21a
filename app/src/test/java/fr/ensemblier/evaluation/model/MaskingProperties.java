package fr.ensemblier.evaluation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// R-F9: small counts of people are hidden, and cannot be found again from the totals.
class MaskingProperties {

    @Property(tries = 300)
    void noSmallCountIsShown(@ForAll("tables") long[][] cells) {
        var table = withTotals(cells);

        var hidden = Masking.of(table);

        for (var row = 0; row < table.length - 1; row++) {
            for (var column = 0; column < table[row].length; column++) {
                if (table[row][column] > 0 && table[row][column] < 5) {
                    assertThat(hidden[row][column]).isTrue();
                }
            }
        }
    }

    /// Whoever subtracts what is shown from the totals, row by row and column by column, as often as it helps, learns
    /// nothing that was hidden.
    @Property(tries = 300)
    void subtractionFindsNothing(@ForAll("tables") long[][] cells) {
        var table = withTotals(cells);
        var known = known(Masking.of(table));
        var hidden = count(known);

        var more = true;
        while (more) {
            more = false;
            for (var line : lines(table.length, table[0].length)) {
                var unknown =
                        line.stream().filter(cell -> !known[cell[0]][cell[1]]).toList();
                if (unknown.size() == 1) {
                    known[unknown.getFirst()[0]][unknown.getFirst()[1]] = true;
                    more = true;
                }
            }
        }

        assertThat(count(known)).isEqualTo(hidden);
    }

    /// Nor does anybody who takes several equations together: each hidden cell may have another value, with the same
    /// totals.
    @Property(tries = 200)
    void anotherTableWouldLookTheSame(@ForAll("tables") long[][] cells) {
        var table = withTotals(cells);
        var hidden = Masking.of(table);

        for (var row = 0; row < table.length; row++) {
            for (var column = 0; column < table[row].length; column++) {
                if (hidden[row][column]) {
                    assertThat(onACycle(hidden, row, column))
                            .as("%s %d %d", Arrays.deepToString(table), row, column)
                            .isTrue();
                }
            }
        }
    }

    /// A zero that everybody knows (a platform that does not recruit) hides nothing: it is shown, so whoever subtracts
    /// must not need it.
    @Property(tries = 300)
    void whatEverybodyKnowsHidesNothing(@ForAll("tables") long[][] cells, @ForAll("rows") int out) {
        var platform = out % cells.length;
        Arrays.fill(cells[platform], 0);
        var table = withTotals(cells);
        var open = new boolean[table.length][table[0].length];
        Arrays.fill(open[platform], true);

        var hidden = Masking.of(table, open, new boolean[table.length][table[0].length]);

        assertThat(hidden[platform]).containsOnly(false);
        for (var row = 0; row < table.length; row++) {
            for (var column = 0; column < table[row].length; column++) {
                if (hidden[row][column]) {
                    assertThat(onACycle(hidden, row, column))
                            .as("%s %d %d", Arrays.deepToString(table), row, column)
                            .isTrue();
                }
            }
        }
    }

    /// A total that another page hides stays hidden here: the classes of this page do not add up to it.
    @Property(tries = 300)
    void aTotalHiddenElsewhereIsNotFoundHere(@ForAll("tables") long[][] cells, @ForAll("rows") int out) {
        var table = withTotals(cells);
        var secret = new boolean[table[0].length];
        secret[out % secret.length] = true;

        var already = new boolean[table.length][table[0].length];
        already[table.length - 1] = secret;
        var hidden = Masking.of(table, new boolean[table.length][table[0].length], already);

        assertThat(hidden[table.length - 1][out % secret.length]).isTrue();
        for (var row = 0; row < table.length; row++) {
            for (var column = 0; column < table[row].length; column++) {
                if (hidden[row][column]) {
                    assertThat(onACycle(hidden, row, column))
                            .as("%s %d %d", Arrays.deepToString(table), row, column)
                            .isTrue();
                }
            }
        }
    }

    @Provide
    Arbitrary<Integer> rows() {
        return Arbitraries.integers().between(0, 9);
    }

    @Property(tries = 100)
    void whatNeedsNoMaskIsShown(@ForAll("large") long[][] cells) {
        for (var row : Masking.of(withTotals(cells))) {
            assertThat(row).containsOnly(false);
        }
    }

    @Provide
    Arbitrary<long[][]> tables() {
        return tables(Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(1, 4)),
                net.jqwik.api.Tuple.of(2, Arbitraries.just(0L)),
                net.jqwik.api.Tuple.of(5, Arbitraries.longs().between(5, 200))));
    }

    @Provide
    Arbitrary<long[][]> large() {
        return tables(Arbitraries.longs().between(5, 200));
    }

    private static Arbitrary<long[][]> tables(Arbitrary<Long> values) {
        return Arbitraries.integers()
                .between(2, 9)
                .flatMap(rows -> Arbitraries.integers()
                        .between(2, 5)
                        .flatMap(columns -> values.list()
                                .ofSize(rows * columns)
                                .map(list -> IntStream.range(0, rows)
                                        .mapToObj(row -> list.subList(row * columns, (row + 1) * columns).stream()
                                                .mapToLong(Long::longValue)
                                                .toArray())
                                        .toArray(long[][]::new))));
    }

    private static long[][] withTotals(long[][] cells) {
        var columns = cells[0].length;
        var table = new long[cells.length + 1][columns + 1];
        for (var row = 0; row < cells.length; row++) {
            for (var column = 0; column < columns; column++) {
                table[row][column] = cells[row][column];
                table[row][columns] += cells[row][column];
                table[cells.length][column] += cells[row][column];
                table[cells.length][columns] += cells[row][column];
            }
        }
        return table;
    }

    /// In a table with totals, a cell can change without any shown cell changing just if a closed walk of hidden cells,
    /// by row and by column in turn, passes through it.
    private static boolean onACycle(boolean[][] hidden, int row, int column) {
        var reachedRows = new boolean[hidden.length];
        var reachedColumns = new boolean[hidden[0].length];
        reachedRows[row] = true;
        var more = true;
        while (more) {
            more = false;
            for (var r = 0; r < hidden.length; r++) {
                for (var c = 0; c < hidden[0].length; c++) {
                    if (hidden[r][c] && !(r == row && c == column) && reachedRows[r] != reachedColumns[c]) {
                        reachedRows[r] = true;
                        reachedColumns[c] = true;
                        more = true;
                    }
                }
            }
        }
        return reachedColumns[column];
    }

    private static List<List<int[]>> lines(int rows, int columns) {
        var lines = new ArrayList<List<int[]>>();
        for (var row = 0; row < rows; row++) {
            var at = row;
            lines.add(IntStream.range(0, columns)
                    .mapToObj(column -> new int[] {at, column})
                    .toList());
        }
        for (var column = 0; column < columns; column++) {
            var at = column;
            lines.add(IntStream.range(0, rows)
                    .mapToObj(row -> new int[] {row, at})
                    .toList());
        }
        return lines;
    }

    private static boolean[][] known(boolean[][] hidden) {
        var known = new boolean[hidden.length][hidden[0].length];
        for (var row = 0; row < hidden.length; row++) {
            for (var column = 0; column < hidden[0].length; column++) {
                known[row][column] = !hidden[row][column];
            }
        }
        return known;
    }

    private static long count(boolean[][] known) {
        return Arrays.stream(known)
                .flatMapToInt(row -> IntStream.range(0, row.length).filter(column -> row[column]))
                .count();
    }
}
