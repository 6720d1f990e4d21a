package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.dashboard.DashboardPage.FamilyLine;
import fr.ensemblier.evaluation.model.Breakdown;
import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Figures;
import fr.ensemblier.evaluation.model.Figures.Bucket;
import fr.ensemblier.evaluation.model.Figures.Level;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Labels;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.evaluation.model.Period.Grain;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the figures of one platform into words and drawings.
@Component
class Dashboard {

    private static final int MONTHS_SHOWN = 12;
    private static final int WORTH_AN_ALERT = 3;

    private final Figures figures;
    private final Labels labels;

    Dashboard(Figures figures, Labels labels) {
        this.figures = figures;
        this.labels = labels;
    }

    List<FigureView> figures(String platform, Period period, LocalDate today) {
        return Indicators.all().stream()
                .map(indicator -> figure(indicator, platform, period, today))
                .toList();
    }

    FigureView figure(Indicator indicator, String platform, Period period, LocalDate today) {
        return FigureView.of(
                indicator,
                total(indicator, platform, period, today),
                before(indicator, platform, period, today),
                period,
                "/equipe/pilotage/" + indicator.code() + "?periode=" + period.key());
    }

    Cell total(Indicator indicator, String platform, Period period, LocalDate today) {
        return figures.total(indicator, Level.TEAM, platform, period, today);
    }

    Optional<Cell> before(Indicator indicator, String platform, Period period, LocalDate today) {
        return period.before().map(earlier -> total(indicator, platform, earlier, today));
    }

    List<Cell> classes(Indicator indicator, String platform, Period period, LocalDate today, Breakdown by) {
        return figures.cells(indicator, Level.TEAM, platform, period, today, Bucket.NONE, by).stream()
                .filter(cell -> platform.equals(cell.platform()))
                .toList();
    }

    /// Hires month by month, lasting ones below.
    Chart hires(String platform, Period period, LocalDate today) {
        return chart(
                Indicators.HIRES,
                platform,
                period,
                today,
                Cell::part,
                cell -> cell.count() - cell.part(),
                "CDI, titulaire, 6 mois et plus",
                "moins de 6 mois, alternance, autre");
    }

    /// Any indicator month by month; of a rate, what counts in it below and the rest above.
    Chart months(Indicator indicator, String platform, Period period, LocalDate today) {
        if (indicator.equals(Indicators.HIRES)) {
            return hires(platform, period, today);
        }
        return indicator.isRate()
                ? chart(
                        indicator,
                        platform,
                        period,
                        today,
                        Cell::part,
                        cell -> cell.whole() - cell.part(),
                        indicator.equals(Indicators.FILLED) ? "pourvus" : "suivis d’un contact à temps",
                        "les autres")
                : chart(indicator, platform, period, today, Cell::count, _ -> 0L, indicator.unit(), "");
    }

    private Chart chart(
            Indicator indicator,
            String platform,
            Period period,
            LocalDate today,
            Function<Cell, Long> first,
            Function<Cell, Long> second,
            String firstName,
            String secondName) {
        var yearly = period.grain() == Grain.SINCE_OPENING;
        var shown = yearly ? period : drawn(period);
        var cells = figures
                .cells(indicator, Level.TEAM, platform, shown, today, yearly ? Bucket.YEAR : Bucket.MONTH, null)
                .stream()
                .filter(cell -> platform.equals(cell.platform()))
                .collect(Collectors.toMap(Cell::bucket, Function.identity()));
        var values = buckets(shown, cells, yearly).stream()
                .map(bucket -> value(bucket, cells.get(bucket), yearly, first, second))
                .toList();
        return Chart.of(shown.words(), values, firstName, secondName);
    }

    /// A month or a quarter is drawn with the months before it.
    private static Period drawn(Period period) {
        return switch (period.grain()) {
            case MONTH, QUARTER ->
                new Period(
                        period.grain(),
                        period.key(),
                        YearMonth.from(period.until())
                                .minusMonths(MONTHS_SHOWN - 1)
                                .atDay(1),
                        period.until());
            case YEAR, TWELVE_MONTHS, SINCE_OPENING -> period;
        };
    }

    private static List<String> buckets(Period period, Map<String, Cell> cells, boolean yearly) {
        if (yearly) {
            var years = new TreeSet<>(cells.keySet());
            return new ArrayList<>(years);
        }
        var start = YearMonth.from(period.from());
        return IntStream.rangeClosed(0, (int) ChronoUnit.MONTHS.between(start, YearMonth.from(period.until())))
                .mapToObj(months -> start.plusMonths(months).toString())
                .toList();
    }

    private static Chart.Value value(
            String bucket,
            @Nullable Cell cell,
            boolean yearly,
            Function<Cell, Long> first,
            Function<Cell, Long> second) {
        var name = yearly
                ? bucket
                : French.capital(French.month(YearMonth.parse(bucket).atDay(1)));
        var mark = yearly ? bucket : name.substring(0, 1);
        return new Chart.Value(name, mark, cell == null ? 0 : first.apply(cell), cell == null ? 0 : second.apply(cell));
    }

    Gaps gaps(String platform, Period period, LocalDate today) {
        var posts = byClass(Indicators.OFFERS, platform, period, today, Breakdown.OCCUPATION);
        var people = byClass(Indicators.PROPOSED, platform, period, today, Breakdown.OCCUPATION);
        var all = new TreeSet<>(posts.keySet());
        all.addAll(people.keySet());
        return Gaps.of(all.stream()
                .map(code -> new Gaps.Pair(
                        labels.occupation(code),
                        posts.containsKey(code) ? posts.get(code).whole() : 0,
                        people.containsKey(code) ? people.get(code).count() : 0))
                .toList());
    }

    /// The occupation where most people are missing, if it is worth a word.
    @Nullable String alert(Gaps gaps) {
        return gaps.gaps().stream()
                .filter(gap -> gap.posts() - gap.people() >= WORTH_AN_ALERT)
                .max(java.util.Comparator.comparingLong(gap -> gap.posts() - gap.people()))
                .map(gap -> gap.occupation() + " : " + French.plural(gap.posts(), "poste publié", "postes publiés")
                        + ", " + French.plural(gap.people(), "personne proposée", "personnes proposées") + ".")
                .map(French::typography)
                .orElse(null);
    }

    List<FamilyLine> families(String platform, Period period, LocalDate today) {
        var employers = byClass(Indicators.EMPLOYERS, platform, period, today, Breakdown.FAMILY);
        var offers = byClass(Indicators.OFFERS, platform, period, today, Breakdown.FAMILY);
        var contacted = byClass(Indicators.CONTACTED, platform, period, today, Breakdown.FAMILY);
        var hires = byClass(Indicators.HIRES, platform, period, today, Breakdown.FAMILY);
        var all = new TreeSet<>(employers.keySet());
        all.addAll(offers.keySet());
        all.addAll(contacted.keySet());
        all.addAll(hires.keySet());
        return all.stream()
                .map(code -> new FamilyLine(
                        labels.of(Breakdown.FAMILY, code),
                        French.number(of(employers, code, Cell::count)),
                        French.number(of(offers, code, Cell::whole)),
                        French.share(of(contacted, code, Cell::part), of(contacted, code, Cell::whole)),
                        French.number(of(hires, code, Cell::count))))
                .sorted(java.util.Comparator.comparing(FamilyLine::family))
                .toList();
    }

    private Map<String, Cell> byClass(
            Indicator indicator, String platform, Period period, LocalDate today, Breakdown by) {
        return classes(indicator, platform, period, today, by).stream()
                .collect(Collectors.toMap(Cell::group, Function.identity()));
    }

    private static long of(Map<String, Cell> cells, String code, Function<Cell, Long> part) {
        var cell = cells.get(code);
        return cell == null ? 0 : part.apply(cell);
    }
}
