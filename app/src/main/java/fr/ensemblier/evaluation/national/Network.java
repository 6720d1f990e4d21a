package fr.ensemblier.evaluation.national;

import fr.ensemblier.evaluation.model.Answers;
import fr.ensemblier.evaluation.model.Breakdown;
import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Figures;
import fr.ensemblier.evaluation.model.Figures.Bucket;
import fr.ensemblier.evaluation.model.Figures.Level;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Labels;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.evaluation.model.Question;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The figures of all platforms, year by year and since the opening.
///
/// Whatever a page shows comes from tables of all rows and all years, masked as a whole and together (R-F9): so two
/// pages, two years or two exports put side by side tell no more than one of them. They are counted at most once a
/// minute, and the pages say when.
@Component
class Network {

    /// The column of all years together.
    static final String OPENING = "ouverture";

    private static final int YEARS_SHOWN = 4;
    private static final Duration FRESH = Duration.ofMinutes(1);

    /// One indicator: by platform, and by the classes of each of its break-downs.
    record Tables(Table byPlatform, Map<Breakdown, Table> byClass) {}

    /// All figures as they were at an instant, the platforms in alphabetical order: a table of the network is no
    /// ranking.
    record Counted(Instant at, LocalDate today, List<Platform> platforms, Map<Indicator, Tables> tables) {

        Tables of(Indicator indicator) {
            return Objects.requireNonNull(tables.get(indicator));
        }

        List<String> columns() {
            return Network.columns(today);
        }
    }

    private final Figures figures;
    private final Platforms platforms;
    private final Labels labels;
    private final Clock clock;
    private volatile @Nullable Counted counted;

    Network(Figures figures, Platforms platforms, Labels labels, Clock clock) {
        this.figures = figures;
        this.platforms = platforms;
        this.labels = labels;
        this.clock = clock;
    }

    /// As the national level reads them. `again` counts anew.
    Counted figures(boolean again) {
        var today = Paris.today(clock);
        var now = clock.instant();
        var all = alphabetical();
        var known = counted;
        if (!again
                && known != null
                && known.at().plus(FRESH).isAfter(now)
                && known.today().equals(today)
                && known.platforms().equals(all)) {
            return known;
        }
        var fresh = new Counted(now, today, all, tables(all, today));
        counted = fresh;
        return fresh;
    }

    /// The latest year first.
    private static List<String> columns(LocalDate today) {
        return Stream.concat(
                        IntStream.range(0, YEARS_SHOWN).mapToObj(back -> Integer.toString(today.getYear() - back)),
                        Stream.of(OPENING))
                .toList();
    }

    static Period period(String column, LocalDate today) {
        return Period.of(column, today).upTo(today);
    }

    private List<Platform> alphabetical() {
        var order = Collator.getInstance(Locale.FRENCH);
        return platforms.all().stream()
                .sorted(Comparator.comparing(Platform::name, order))
                .toList();
    }

    private Map<Indicator, Tables> tables(List<Platform> all, LocalDate today) {
        var opening = Period.sinceOpening(today);
        var questions = new ArrayList<Question>();
        for (var indicator : Indicators.all()) {
            for (var bucket : List.of(Bucket.YEAR, Bucket.NONE)) {
                questions.add(new Question(indicator, opening, bucket, null));
                indicator.shared().forEach(by -> questions.add(new Question(indicator, opening, bucket, by)));
            }
        }
        var answers = figures.answers(questions, Level.NATIONAL, "", today);
        var acts = cells(answers, Indicators.EMPLOYERS, null, today);
        var tables = new HashMap<Indicator, Tables>();
        for (var indicator : Indicators.all()) {
            var drafts = new ArrayList<Draft>();
            var platforms = byPlatform(
                    indicator,
                    cells(answers, indicator, null, today),
                    acts,
                    all,
                    indicator.isDelay() ? together(answers, indicator, today) : List.of(),
                    today);
            drafts.add(platforms);
            indicator
                    .shared()
                    .forEach(by -> drafts.add(byClass(
                            indicator, by, cells(answers, indicator, by, today), platforms.lines(), all, today)));
            var masked = Draft.masked(drafts);
            var byClass = new HashMap<Breakdown, Table>();
            for (var at = 0; at < indicator.shared().size(); at++) {
                byClass.put(indicator.shared().get(at), masked.get(at + 1));
            }
            tables.put(indicator, new Tables(masked.getFirst(), byClass));
        }
        return tables;
    }

    private static Draft byPlatform(
            Indicator indicator,
            Map<String, Cell> cells,
            Map<String, Cell> acts,
            List<Platform> all,
            List<Cell> together,
            LocalDate today) {
        var columns = columns(today);
        return new Draft(
                indicator,
                columns,
                all.stream()
                        .map(platform -> new Draft.Line(
                                platform.id().value(),
                                platform.name(),
                                columns.stream()
                                        .map(column -> cell(cells, platform, column, ""))
                                        .toList(),
                                Coverage.flags(
                                        columns,
                                        column -> Coverage.concerned(indicator, platform, period(column, today))),
                                Coverage.flags(columns, column -> Coverage.atWork(platform, period(column, today))),
                                Coverage.silent(platform, columns, acts, cells)))
                        .toList(),
                together);
    }

    /// All platforms as one, for what does not add up.
    private static List<Cell> together(Answers answers, Indicator indicator, LocalDate today) {
        return columns(today).stream()
                .map(column -> {
                    var bucket = column.equals(OPENING) ? Bucket.NONE : Bucket.YEAR;
                    return answers.to(new Question(indicator, Period.sinceOpening(today), bucket, null)).stream()
                            .filter(cell -> cell.platform() == null
                                    && (bucket == Bucket.NONE || cell.bucket().equals(column)))
                            .findFirst()
                            .orElse(Draft.NONE);
                })
                .toList();
    }

    /// All concerned platforms together; `lines` are theirs.
    private Draft byClass(
            Indicator indicator,
            Breakdown by,
            Map<String, Cell> cells,
            List<Draft.Line> lines,
            List<Platform> all,
            LocalDate today) {
        var columns = columns(today);
        var silent = IntStream.range(0, columns.size())
                .mapToObj(
                        column -> lines.stream().allMatch(line -> line.silent().get(column)))
                .toList();
        var codes = new TreeSet<String>();
        cells.values().forEach(cell -> codes.add(cell.group()));
        var everywhere = Coverage.flags(columns, _ -> true);
        return new Draft(
                indicator,
                columns,
                codes.stream()
                        .sorted(Comparator.comparing(
                                (String code) -> labels.of(by, code), Collator.getInstance(Locale.FRENCH)))
                        .map(code -> new Draft.Line(
                                code,
                                labels.of(by, code),
                                columns.stream()
                                        .map(column -> all.stream()
                                                .filter(platform ->
                                                        Coverage.concerned(indicator, platform, period(column, today)))
                                                .map(platform -> cell(cells, platform, column, code))
                                                .reduce(Draft.NONE, Draft::plus))
                                        .toList(),
                                everywhere,
                                everywhere,
                                silent))
                        .toList());
    }

    /// By platform, column and class.
    private static Map<String, Cell> cells(
            Answers answers, Indicator indicator, @Nullable Breakdown by, LocalDate today) {
        var found = new HashMap<String, Cell>();
        for (var bucket : List.of(Bucket.YEAR, Bucket.NONE)) {
            for (var cell : answers.to(new Question(indicator, Period.sinceOpening(today), bucket, by))) {
                if (cell.platform() != null) {
                    found.put(
                            key(cell.platform(), bucket == Bucket.YEAR ? cell.bucket() : OPENING, cell.group()), cell);
                }
            }
        }
        return found;
    }

    private static Cell cell(Map<String, Cell> cells, Platform platform, String column, String group) {
        return cells.getOrDefault(key(platform.id().value(), column, group), Draft.NONE);
    }

    /// Where a cell is kept.
    static String key(String platform, String column, String group) {
        return platform + " " + column + " " + group;
    }
}
