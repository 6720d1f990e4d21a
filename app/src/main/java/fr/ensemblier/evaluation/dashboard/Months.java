package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.model.Answers;
import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Figures.Bucket;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.evaluation.model.Period.Grain;
import fr.ensemblier.evaluation.model.Question;
import fr.ensemblier.ui.French;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An indicator in time: month by month, or year by year since the opening.
final class Months {

    private static final int MONTHS_SHOWN = 12;

    /// What the numerator of a rate is, in the words of its drawing.
    private static final Map<String, String> COUNTED = Map.ofEntries(
            Map.entry("S02", "suivis d’un contact à temps"),
            Map.entry("S04", "terminées"),
            Map.entry("S07a", "vers l’emploi ou la formation"),
            Map.entry("S07b", "dans le secteur"),
            Map.entry("S07c", "emploi durable"),
            Map.entry("S09", "répondues à temps"),
            Map.entry("S10", "pourvus"),
            Map.entry("S14", "suivies d’un emploi ou d’une formation"),
            Map.entry("S15", "admises"),
            Map.entry("I01a", "toujours dans le secteur"),
            Map.entry("I01b", "toujours dans le secteur"),
            Map.entry("I02", "toujours chez l’employeur"));

    private Months() {}

    /// What one has to ask for the drawing.
    static Question question(Indicator indicator, Period period) {
        return period.grain() == Grain.SINCE_OPENING
                ? new Question(indicator, period, Bucket.YEAR, null)
                : new Question(indicator, drawn(period), Bucket.MONTH, null);
    }

    /// An indicator month by month; of a rate, what counts in it below and the rest above; of hires, those that last
    /// below.
    static Chart chart(Indicator indicator, Answers answers, String platform, Period period) {
        var question = question(indicator, period);
        if (indicator.equals(Indicators.HIRES)) {
            return chart(
                    question,
                    answers.to(question, platform),
                    Cell::part,
                    cell -> cell.count() - cell.part(),
                    "CDI, titulaire, 6 mois et plus",
                    "moins de 6 mois, alternance, autre");
        }
        if (indicator.isDelay()) {
            return chart(question, answers.to(question, platform), Cell::n, _ -> 0L, indicator.unit(), "");
        }
        return indicator.isRate()
                ? chart(
                        question,
                        answers.to(question, platform),
                        Cell::part,
                        cell -> cell.whole() - cell.part(),
                        Objects.requireNonNull(COUNTED.get(indicator.code()), indicator.code()),
                        "les autres")
                : chart(question, answers.to(question, platform), Cell::count, _ -> 0L, indicator.unit(), "");
    }

    private static Chart chart(
            Question question,
            List<Cell> answer,
            Function<Cell, Long> first,
            Function<Cell, Long> second,
            String firstName,
            String secondName) {
        var yearly = question.bucket() == Bucket.YEAR;
        var cells = answer.stream().collect(Collectors.toMap(Cell::bucket, Function.identity()));
        var values = buckets(question.period(), cells, yearly).stream()
                .map(bucket -> value(bucket, cells.get(bucket), yearly, first, second))
                .toList();
        return Chart.of(question.period().words(), values, firstName, secondName);
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
}
