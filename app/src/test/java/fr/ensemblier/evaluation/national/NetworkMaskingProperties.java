package fr.ensemblier.evaluation.national;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Result;
import fr.ensemblier.evaluation.national.Table.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// R-F9 against somebody who reads all pages of an indicator together and solves what they say of one another: the
/// platforms add up to the network, the classes add up to the network, the years add up to all years.
class NetworkMaskingProperties {

    private static final List<String> COLUMNS = List.of("2026", "2025", Network.OPENING);
    private static final int YEARS = 2;

    /// How many hires of a class, on a platform, in a year.
    private record World(int platforms, int classes, int[][][] hires, boolean[] recruits) {}

    @Property(tries = 250)
    void whoeverReadsAllPagesTogetherFindsNoSmallCount(@ForAll("worlds") World world) {
        var tables = Draft.masked(List.of(byPlatform(world), byClass(world)));

        var found = new Reader(tables).found();

        assertThat(found).isEmpty();
    }

    @Property(tries = 100)
    void noSmallCountOfAPlatformOrAClassIsShown(@ForAll("worlds") World world) {
        for (var table : Draft.masked(List.of(byPlatform(world), byClass(world)))) {
            for (var row : table.rows()) {
                for (var shown : row.cells()) {
                    if (shown instanceof Shown.Plain(Result.Count(var count), var _)) {
                        assertThat(count == 0 || count >= 5).isTrue();
                    }
                }
            }
        }
    }

    /// Two hires before the first year shown are not told by « depuis l’ouverture ».
    @Test
    void theYearsBeforeTheFirstOneShownStayHidden() {
        var line = new Draft.Line(
                "33",
                "BAAM",
                List.of(count(10), count(20), count(32)),
                List.of(true, true, true),
                List.of(true, true, true),
                false);
        var other = new Draft.Line(
                "69",
                "Lyon",
                List.of(count(10), count(20), count(30)),
                List.of(true, true, true),
                List.of(true, true, true),
                false);

        var table = Draft.masked(List.of(new Draft(Indicators.HIRES, COLUMNS, List.of(line, other))))
                .getFirst();

        assertThat(table.rows().getFirst().cells()).contains(new Shown.Masked());
    }

    @Provide
    Arbitrary<World> worlds() {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(platforms -> Arbitraries.integers()
                        .between(1, 4)
                        .flatMap(classes -> Arbitraries.frequencyOf(
                                        net.jqwik.api.Tuple.of(4, Arbitraries.just(0)),
                                        net.jqwik.api.Tuple.of(
                                                4, Arbitraries.integers().between(1, 4)),
                                        net.jqwik.api.Tuple.of(
                                                3, Arbitraries.integers().between(5, 60)))
                                .list()
                                .ofSize(platforms * classes * YEARS)
                                .flatMap(counts -> Arbitraries.of(true, true, false)
                                        .list()
                                        .ofSize(platforms)
                                        .map(recruits -> world(platforms, classes, counts, recruits)))));
    }

    private static World world(int platforms, int classes, List<Integer> counts, List<Boolean> recruits) {
        var hires = new int[platforms][classes][YEARS];
        var at = 0;
        for (var platform = 0; platform < platforms; platform++) {
            for (var one = 0; one < classes; one++) {
                for (var year = 0; year < YEARS; year++) {
                    hires[platform][one][year] = recruits.get(platform) ? counts.get(at) : 0;
                    at++;
                }
            }
        }
        var yes = new boolean[platforms];
        for (var platform = 0; platform < platforms; platform++) {
            yes[platform] = recruits.get(platform);
        }
        return new World(platforms, classes, hires, yes);
    }

    private static Draft byPlatform(World world) {
        return new Draft(
                Indicators.HIRES,
                COLUMNS,
                IntStream.range(0, world.platforms())
                        .mapToObj(platform -> line(
                                "p" + platform,
                                world.recruits()[platform],
                                IntStream.range(0, YEARS)
                                        .map(year -> IntStream.range(0, world.classes())
                                                .map(one -> world.hires()[platform][one][year])
                                                .sum())
                                        .toArray()))
                        .toList());
    }

    private static Draft byClass(World world) {
        return new Draft(
                Indicators.HIRES,
                COLUMNS,
                IntStream.range(0, world.classes())
                        .mapToObj(one -> line(
                                "c" + one,
                                true,
                                IntStream.range(0, YEARS)
                                        .map(year -> IntStream.range(0, world.platforms())
                                                .map(platform -> world.hires()[platform][one][year])
                                                .sum())
                                        .toArray()))
                        .toList());
    }

    private static Draft.Line line(String name, boolean recruits, int[] years) {
        var cells = new ArrayList<>(
                IntStream.of(years).mapToObj(NetworkMaskingProperties::count).toList());
        cells.add(count(IntStream.of(years).sum()));
        var flags = COLUMNS.stream().map(_ -> recruits).toList();
        return new Draft.Line(name, name, cells, flags, flags, false);
    }

    private static Cell count(int count) {
        return new Cell(null, "", "", count, 0, count, 0, 0);
    }

    /// Writes down every sum that the pages promise, with one unknown for each masked cell; the total of a column is
    /// the same number on every page. Then solves.
    private static final class Reader {

        private final List<Table> tables;
        private final List<String> unknown = new ArrayList<>();
        private final List<double[]> equations = new ArrayList<>();

        Reader(List<Table> tables) {
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
                for (var column = 0; column < COLUMNS.size(); column++) {
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
}
