package fr.ensemblier.evaluation.national;

import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Masking;
import fr.ensemblier.evaluation.model.Result;
import fr.ensemblier.evaluation.national.Table.Row;
import fr.ensemblier.evaluation.national.Table.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A table of the network before it is masked (R-F9). Its last column holds all years together. `together` are the
/// totals of what does not add up, a median; empty where the lines do.
record Draft(Indicator indicator, List<String> columns, List<Line> lines, List<Cell> together) {

    Draft(Indicator indicator, List<String> columns, List<Line> lines) {
        this(indicator, columns, lines, List.of());
    }

    static final Cell NONE = new Cell(null, "", "", 0, 0, 0, 0, 0);

    /// A platform or a class. In each column: what it counts, whether it engaged the mission, whether it was at work.
    /// `silent` where it had not entered anything yet: what it did is unknown, not zero (R-F4).
    record Line(
            String key,
            String name,
            List<Cell> cells,
            List<Boolean> concerned,
            List<Boolean> atWork,
            List<Boolean> silent) {

        private boolean speaks(int column) {
            return concerned.get(column) && !silent.get(column);
        }
    }

    /// The tables of one indicator, which share their totals: what one hides of them, the others hide too, until no
    /// page tells what another keeps.
    static List<Table> masked(List<Draft> drafts) {
        var secret = drafts.getFirst().smallMedians();
        while (true) {
            var known = secret;
            var masks = drafts.stream().map(draft -> draft.mask(known)).toList();
            var grown = new boolean[secret.length];
            for (var mask : masks) {
                for (var column = 0; column < grown.length; column++) {
                    grown[column] |= mask[mask.length - 1][column];
                }
            }
            if (Arrays.equals(grown, secret)) {
                return IntStream.range(0, drafts.size())
                        .mapToObj(at -> drafts.get(at).table(masks.get(at)))
                        .toList();
            }
            secret = grown;
        }
    }

    /// A median of fewer than five people tells one of them, whatever the line.
    private boolean[] smallMedians() {
        var secret = new boolean[columns.size() + 1];
        for (var column = 0; column < together.size(); column++) {
            secret[place(column)] =
                    together.get(column).n() > 0 && together.get(column).n() < Masking.SMALLEST_SHOWN;
        }
        return secret;
    }

    /// Rows, then the total; columns as they are shown, with the years before the first one shown put before the last:
    /// nobody prints them, but they follow from the others. A cell is hidden for each of its counts that is small.
    private boolean[][] mask(boolean[] secret) {
        var last = columns.size() - 1;
        var known = new boolean[lines.size() + 1][last + 2];
        for (var row = 0; row < lines.size(); row++) {
            for (var column = 0; column <= last; column++) {
                known[row][place(column)] = !lines.get(row).concerned().get(column);
            }
            known[row][last] = !lines.get(row).concerned().get(last);
        }
        var mask = new boolean[lines.size() + 1][last + 2];
        mask[lines.size()] = secret.clone();
        for (var which = 0; which < indicator.secrets(NONE).size(); which++) {
            mask = Masking.of(table(which), known, mask);
        }
        return mask;
    }

    private long[][] table(int which) {
        var table = new long[lines.size() + 1][];
        for (var row = 0; row < lines.size(); row++) {
            var line = lines.get(row);
            table[row] = counts(IntStream.range(0, columns.size())
                    .mapToLong(column -> line.concerned().get(column)
                            ? indicator.secrets(line.cells().get(column)).get(which)
                            : 0)
                    .toArray());
        }
        table[lines.size()] = counts(totals().stream()
                .mapToLong(cell -> indicator.secrets(cell).get(which))
                .toArray());
        return table;
    }

    private int place(int column) {
        return column == columns.size() - 1 ? column + 1 : column;
    }

    private static long[] counts(long[] shown) {
        var counts = Arrays.copyOf(shown, shown.length + 1);
        counts[shown.length] = shown[shown.length - 1];
        var years = Arrays.stream(shown, 0, shown.length - 1).sum();
        counts[shown.length - 1] = Math.max(0, shown[shown.length - 1] - years);
        return counts;
    }

    private List<Cell> totals() {
        return IntStream.range(0, columns.size())
                .mapToObj(column -> lines.stream()
                        .filter(line -> line.concerned().get(column))
                        .map(line -> line.cells().get(column))
                        .reduce(NONE, Draft::plus))
                .toList();
    }

    private Table table(boolean[][] mask) {
        var rows = new ArrayList<Row>();
        for (var row = 0; row < lines.size(); row++) {
            var line = lines.get(row);
            rows.add(new Row(line.key(), line.name(), shown(line.cells(), line.concerned(), line.silent(), mask[row])));
        }
        var everywhere = columns.stream().map(_ -> true).toList();
        return new Table(
                columns,
                rows,
                new Row(
                        "",
                        "",
                        shown(together.isEmpty() ? totals() : whole(), everywhere, nobody(), mask[lines.size()])),
                counted(lines.stream().map(Line::concerned).toList()),
                counted(lines.stream().map(Line::atWork).toList()),
                counted(lines.stream()
                        .map(line -> IntStream.range(0, columns.size())
                                .mapToObj(line::speaks)
                                .toList())
                        .toList()));
    }

    /// Those of all platforms together, where they are of the same people as the lines; else none is shown (R-T1).
    private List<Cell> whole() {
        var added = totals();
        return IntStream.range(0, columns.size())
                .mapToObj(
                        column -> together.get(column).n() == added.get(column).n() ? together.get(column) : NONE)
                .toList();
    }

    /// The columns in which nobody had entered anything.
    private List<Boolean> nobody() {
        return IntStream.range(0, columns.size())
                .mapToObj(
                        column -> lines.stream().allMatch(line -> line.silent().get(column)))
                .toList();
    }

    private List<Shown> shown(List<Cell> cells, List<Boolean> concerned, List<Boolean> silent, boolean[] mask) {
        return IntStream.range(0, cells.size())
                .mapToObj(column ->
                        shown(cells.get(column), concerned.get(column), silent.get(column), mask[place(column)]))
                .toList();
    }

    private Shown shown(Cell cell, boolean concerned, boolean silent, boolean masked) {
        if (!concerned) {
            return new Shown.Plain(new Result.NotApplicable(), NONE);
        }
        if (masked) {
            return new Shown.Masked();
        }
        return silent ? new Shown.Plain(new Result.Absent(), NONE) : new Shown.Plain(indicator.result(cell), cell);
    }

    private List<Integer> counted(List<List<Boolean>> rows) {
        return IntStream.range(0, columns.size())
                .mapToObj(column ->
                        (int) rows.stream().filter(row -> row.get(column)).count())
                .toList();
    }

    /// Numerators and denominators add up (R-F4); medians do not, so a sum has their number alone.
    static Cell plus(Cell one, Cell other) {
        return new Cell(
                null,
                "",
                "",
                one.count() + other.count(),
                one.part() + other.part(),
                one.whole() + other.whole(),
                0,
                one.n() + other.n());
    }
}
