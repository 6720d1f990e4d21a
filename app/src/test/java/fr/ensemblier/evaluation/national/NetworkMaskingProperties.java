package fr.ensemblier.evaluation.national;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Result;
import fr.ensemblier.evaluation.model.SupportIndicators;
import fr.ensemblier.evaluation.national.Table.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// R-F9 against somebody who reads all pages of an indicator together and solves what they say of one another: the
/// platforms add up to the network, the classes add up to the network, the years add up to all years.
class NetworkMaskingProperties {

    static final List<String> COLUMNS = List.of("2026", "2025", Network.OPENING);
    static final int YEARS = 2;

    /// How many hires of a class, on a platform, in a year.
    private record World(int platforms, int classes, int[][][] hires, boolean[] recruits) {}

    @Property(tries = 250)
    void whoeverReadsAllPagesTogetherFindsNoSmallCount(@ForAll("worlds") World world) {
        var tables = Draft.masked(List.of(byPlatform(world), byClass(world)));

        var found = new PagesReader(tables).found();

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

    /// A rate of people tells three counts: who counts, all of them, and the rest.
    @Property(tries = 150)
    void whoeverReadsTheRatesFindsNoneOfTheirSmallCounts(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 0, max = 9) int shift) {
        var tables = Draft.masked(List.of(rates(byPlatform(world), shift), rates(byClass(world), shift)));

        for (var count : List.<ToLongFunction<Result.Rate>>of(
                Result.Rate::numerator, Result.Rate::denominator, rate -> rate.denominator() - rate.numerator())) {
            var counts = tables.stream().map(table -> counts(table, count)).toList();
            assertThat(new PagesReader(counts).found()).isEmpty();
            for (var table : counts) {
                for (var row : table.rows()) {
                    for (var shown : row.cells()) {
                        if (shown instanceof Shown.Plain(Result.Count(var people), var _)) {
                            assertThat(people == 0 || people >= 5).isTrue();
                        }
                    }
                }
            }
        }
    }

    /// The same people, of whom some count.
    private static Draft rates(Draft draft, int shift) {
        return new Draft(
                SupportIndicators.LED_ON,
                draft.columns(),
                draft.lines().stream()
                        .map(line -> new Draft.Line(
                                line.key(),
                                line.name(),
                                line.cells().stream()
                                        .map(cell -> rate(cell, shift))
                                        .toList(),
                                line.concerned(),
                                line.atWork(),
                                line.silent()))
                        .toList());
    }

    /// Linear, so that what adds up goes on to.
    private static Cell rate(Cell cell, int shift) {
        return new Cell(null, "", "", cell.count(), shift * cell.count(), (shift + 2) * cell.count(), 0, 0);
    }

    private static Table counts(Table table, ToLongFunction<Result.Rate> count) {
        return new Table(
                table.columns(),
                table.rows().stream().map(row -> counts(row, count)).toList(),
                counts(table.total(), count),
                table.concerned(),
                table.all(),
                table.known());
    }

    private static Table.Row counts(Table.Row row, ToLongFunction<Result.Rate> count) {
        return new Table.Row(
                row.key(),
                row.name(),
                row.cells().stream()
                        .map(shown -> shown instanceof Shown.Plain(Result.Rate rate, var cell)
                                ? new Shown.Plain(new Result.Count(count.applyAsLong(rate)), cell)
                                : shown)
                        .toList());
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
                List.of(false, false, false));
        var other = new Draft.Line(
                "69",
                "Lyon",
                List.of(count(10), count(20), count(30)),
                List.of(true, true, true),
                List.of(true, true, true),
                List.of(false, false, false));

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
        return new Draft.Line(
                name,
                name,
                cells,
                flags,
                flags,
                COLUMNS.stream().map(_ -> false).toList());
    }

    private static Cell count(int count) {
        return new Cell(null, "", "", count, 0, count, 0, 0);
    }
}
