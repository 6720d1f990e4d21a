package fr.ensemblier.evaluation.national;

import fr.ensemblier.evaluation.model.Breakdown;
import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Figures;
import fr.ensemblier.evaluation.model.Figures.Bucket;
import fr.ensemblier.evaluation.model.Figures.Level;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Labels;
import fr.ensemblier.evaluation.model.Masking;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.evaluation.model.Result;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The figures of all platforms, year by year and since the opening.
///
/// Whatever a page shows comes from one table of all rows and all years, masked as a whole (R-F9): so two pages, two
/// years
/// or two exports put side by side tell no more than one of them.
@Component
class Network {

    /// The column of all years together.
    static final String OPENING = "ouverture";

    private static final int YEARS_SHOWN = 4;

    private final Figures figures;
    private final Platforms platforms;
    private final Labels labels;

    Network(Figures figures, Platforms platforms, Labels labels) {
        this.figures = figures;
        this.platforms = platforms;
        this.labels = labels;
    }

    /// A row of a table: a platform or a class, and what it shows in each column.
    record Row(String key, String name, List<Shown> cells) {}

    /// What a cell shows. Masked is neither absent nor zero.
    sealed interface Shown {
        record Plain(Result result, Cell cell) implements Shown {}

        record Masked() implements Shown {}
    }

    /// `concerned` counts, for each column, the platforms that engaged the mission; `all` those at work; `known` those
    /// concerned that have entered something.
    record Table(
            List<String> columns,
            List<Row> rows,
            Row total,
            List<Integer> concerned,
            List<Integer> all,
            List<Integer> known) {

        int at(String column) {
            return Math.max(columns.indexOf(column), 0);
        }
    }

    /// The columns, the latest year first.
    List<String> columns(LocalDate today) {
        var columns = new ArrayList<>(IntStream.range(0, YEARS_SHOWN)
                .mapToObj(back -> Integer.toString(today.getYear() - back))
                .toList());
        columns.add(OPENING);
        return columns;
    }

    static Period period(String column, LocalDate today) {
        return Period.of(column, today).upTo(today);
    }

    /// Alphabetical: a table of the network is no ranking.
    List<Platform> alphabetical() {
        var order = Collator.getInstance(Locale.FRENCH);
        return platforms.all().stream()
                .sorted(Comparator.comparing(Platform::name, order))
                .toList();
    }

    Table byPlatform(Indicator indicator, LocalDate today) {
        var columns = columns(today);
        var all = alphabetical();
        var cells = cells(indicator, today, null);
        var silent = silent(all, cells, today);
        var rows = all.stream()
                .map(platform -> columns.stream()
                        .map(column -> cells.getOrDefault(key(platform.id().value(), column, ""), NONE))
                        .toList())
                .toList();
        var concerned = all.stream()
                .map(platform -> columns.stream()
                        .map(column -> concerned(platform, period(column, today)))
                        .toList())
                .toList();
        return table(
                indicator,
                columns,
                all.stream().map(platform -> platform.id().value()).toList(),
                all.stream().map(Platform::name).toList(),
                rows,
                concerned,
                all.stream()
                        .map(platform -> columns.stream()
                                .map(column -> atWork(platform, period(column, today)))
                                .toList())
                        .toList(),
                silent);
    }

    /// Platforms that have not entered anything yet: what they did is unknown, not zero (R-F4).
    private Set<String> silent(List<Platform> all, Map<String, Cell> cells, LocalDate today) {
        var acts = cells(Indicators.EMPLOYERS, today, null);
        return all.stream()
                .map(platform -> platform.id().value())
                .filter(id -> !acts.containsKey(key(id, OPENING, "")) && !cells.containsKey(key(id, OPENING, "")))
                .collect(Collectors.toSet());
    }

    /// The classes of a break-down, all concerned platforms together.
    Table byClass(Indicator indicator, Breakdown by, LocalDate today) {
        var columns = columns(today);
        var cells = cells(indicator, today, by);
        var engaged = alphabetical();
        var codes = new TreeSet<String>();
        cells.values().forEach(cell -> codes.add(cell.group()));
        var classes = codes.stream()
                .sorted(Comparator.comparing((String code) -> labels.of(by, code), Collator.getInstance(Locale.FRENCH)))
                .toList();
        var rows = classes.stream()
                .map(code -> columns.stream()
                        .map(column -> engaged.stream()
                                .filter(platform -> concerned(platform, period(column, today)))
                                .map(platform ->
                                        cells.getOrDefault(key(platform.id().value(), column, code), NONE))
                                .reduce(NONE, Network::plus))
                        .toList())
                .toList();
        var yes = classes.stream()
                .map(_ -> columns.stream().map(_ -> true).toList())
                .toList();
        return table(
                indicator,
                columns,
                classes,
                classes.stream().map(code -> labels.of(by, code)).toList(),
                rows,
                yes,
                yes,
                Set.of());
    }

    private static final Cell NONE = new Cell(null, "", "", 0, 0, 0, 0, 0);

    private Table table(
            Indicator indicator,
            List<String> columns,
            List<String> keys,
            List<String> names,
            List<List<Cell>> rows,
            List<List<Boolean>> concerned,
            List<List<Boolean>> atWork,
            Set<String> silent) {
        var totals = IntStream.range(0, columns.size())
                .mapToObj(column -> IntStream.range(0, rows.size())
                        .filter(row -> concerned.get(row).get(column))
                        .mapToObj(row -> rows.get(row).get(column))
                        .reduce(NONE, Network::plus))
                .toList();
        var masked = masked(indicator, rows, concerned, totals);
        var shown = new ArrayList<Row>();
        for (var row = 0; row < rows.size(); row++) {
            shown.add(new Row(
                    keys.get(row),
                    names.get(row),
                    shown(indicator, rows.get(row), concerned.get(row), masked[row], silent.contains(keys.get(row)))));
        }
        var yes = columns.stream().map(_ -> true).toList();
        return new Table(
                columns,
                shown,
                new Row("", "", shown(indicator, totals, yes, masked[rows.size()], false)),
                counts(concerned, columns.size()),
                counts(atWork, columns.size()),
                counts(known(concerned, keys, silent), columns.size()));
    }

    private static List<List<Boolean>> known(List<List<Boolean>> concerned, List<String> keys, Set<String> silent) {
        return IntStream.range(0, keys.size())
                .filter(row -> !silent.contains(keys.get(row)))
                .mapToObj(concerned::get)
                .toList();
    }

    private static List<Shown> shown(
            Indicator indicator, List<Cell> cells, List<Boolean> concerned, boolean[] masked, boolean silent) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> {
                    if (!concerned.get(column)) {
                        return new Shown.Plain(new Result.NotApplicable(), NONE);
                    }
                    if (silent && !masked[column]) {
                        return new Shown.Plain(new Result.Absent(), NONE);
                    }
                    return masked[column]
                            ? new Shown.Masked()
                            : new Shown.Plain(indicator.result(cells.get(column)), cells.get(column));
                })
                .map(Shown.class::cast)
                .toList();
    }

    private static boolean[][] masked(
            Indicator indicator, List<List<Cell>> rows, List<List<Boolean>> concerned, List<Cell> totals) {
        var columns = totals.size();
        var table = new long[rows.size() + 1][columns];
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < columns; column++) {
                table[row][column] = concerned.get(row).get(column)
                        ? people(indicator, rows.get(row).get(column))
                        : 0;
            }
        }
        for (var column = 0; column < columns; column++) {
            table[rows.size()][column] = people(indicator, totals.get(column));
        }
        return indicator.people() ? Masking.of(table) : new boolean[rows.size() + 1][columns];
    }

    private static long people(Indicator indicator, Cell cell) {
        return indicator.isRate() ? cell.part() : cell.count();
    }

    private static List<Integer> counts(List<List<Boolean>> rows, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column ->
                        (int) rows.stream().filter(row -> row.get(column)).count())
                .toList();
    }

    private static boolean atWork(Platform platform, Period period) {
        return platform.closedOn() == null || !platform.closedOn().isBefore(period.from());
    }

    /// R-T1: the mission of recruiting is engaged, and the platform worked in the period.
    private static boolean concerned(Platform platform, Period period) {
        return platform.matches() && atWork(platform, period);
    }

    /// By platform, column and class.
    private Map<String, Cell> cells(Indicator indicator, LocalDate today, @Nullable Breakdown by) {
        var found = new HashMap<String, Cell>();
        var opening = Period.sinceOpening(today);
        for (var bucket : List.of(Bucket.YEAR, Bucket.NONE)) {
            for (var cell : figures.cells(indicator, Level.NATIONAL, "", opening, today, bucket, by)) {
                if (cell.platform() != null) {
                    var column = bucket == Bucket.YEAR ? cell.bucket() : OPENING;
                    found.put(key(cell.platform(), column, cell.group()), cell);
                }
            }
        }
        return found;
    }

    private static String key(String platform, String column, String group) {
        return platform + " " + column + " " + group;
    }

    /// Numerators and denominators add up (R-F4); medians do not, so a sum has none.
    private static Cell plus(Cell one, Cell other) {
        return new Cell(
                null,
                "",
                "",
                one.count() + other.count(),
                one.part() + other.part(),
                one.whole() + other.whole(),
                0,
                0);
    }
}
