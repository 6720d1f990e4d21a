package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.dashboard.DashboardPage.FamilyLine;
import fr.ensemblier.evaluation.model.Answers;
import fr.ensemblier.evaluation.model.Breakdown;
import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Figures;
import fr.ensemblier.evaluation.model.Figures.Level;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Labels;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.evaluation.model.Question;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the figures of one platform into words and drawings.
@Component
class Dashboard {

    private static final int WORTH_AN_ALERT = 3;
    private static final List<Indicator> BY_OCCUPATION = List.of(Indicators.OFFERS, Indicators.PROPOSED);
    private static final List<Indicator> BY_FAMILY =
            List.of(Indicators.EMPLOYERS, Indicators.OFFERS, Indicators.CONTACTED, Indicators.HIRES);

    private final Figures figures;
    private final Labels labels;

    Dashboard(Figures figures, Labels labels) {
        this.figures = figures;
        this.labels = labels;
    }

    /// What the page of all figures shows, from one reading; without `hires`, the platform does not recruit.
    record Overview(
            List<FigureView> figures,
            @Nullable String alert,
            @Nullable Chart hires,
            @Nullable Gaps gaps,
            List<FamilyLine> families) {}

    /// What the page of one figure shows, from one reading.
    record Opened(FigureView figure, List<Cell> classes, Chart months) {}

    Overview overview(Platform of, Period period, LocalDate today) {
        var platform = of.id().value();
        var engaged = Indicators.all().stream()
                .filter(indicator -> indicator.engaged().by(of))
                .toList();
        var questions = new ArrayList<>(totals(engaged, period));
        BY_OCCUPATION.forEach(one -> questions.add(Question.of(one, period, Breakdown.OCCUPATION)));
        BY_FAMILY.forEach(one -> questions.add(Question.of(one, period, Breakdown.FAMILY)));
        questions.add(Months.question(Indicators.HIRES, period));
        var answers = figures.answers(questions, Level.TEAM, platform, today);
        var shown = Indicators.all().stream()
                .map(indicator -> engaged.contains(indicator)
                        ? view(indicator, answers, platform, period)
                        : FigureView.notApplicable(indicator))
                .toList();
        if (!of.matches()) {
            return new Overview(shown, null, null, null, List.of());
        }
        var gaps = gaps(answers, platform, period);
        return new Overview(
                shown,
                alert(gaps),
                Months.chart(Indicators.HIRES, answers, platform, period),
                gaps,
                families(answers, platform, period));
    }

    Opened opened(Indicator indicator, String platform, Period period, LocalDate today, Breakdown by) {
        var classes = Question.of(indicator, period, by);
        var questions = new ArrayList<>(totals(List.of(indicator), period));
        questions.add(classes);
        questions.add(Months.question(indicator, period));
        var answers = figures.answers(questions, Level.TEAM, platform, today);
        return new Opened(
                view(indicator, answers, platform, period),
                answers.to(classes, platform),
                Months.chart(indicator, answers, platform, period));
    }

    /// The figures alone, with the same ones before.
    List<FigureView> figures(List<Indicator> indicators, String platform, Period period, LocalDate today) {
        var answers = figures.answers(totals(indicators, period), Level.TEAM, platform, today);
        return indicators.stream()
                .map(indicator -> view(indicator, answers, platform, period))
                .toList();
    }

    private static List<Question> totals(List<Indicator> indicators, Period period) {
        return indicators.stream()
                .flatMap(indicator -> Stream.concat(
                        Stream.of(Question.of(indicator, period)),
                        period.before().stream().map(before -> Question.of(indicator, before))))
                .toList();
    }

    private static FigureView view(Indicator indicator, Answers answers, String platform, Period period) {
        return FigureView.of(
                indicator,
                answers.total(Question.of(indicator, period), platform),
                period.before().map(before -> answers.total(Question.of(indicator, before), platform)),
                period);
    }

    private Gaps gaps(Answers answers, String platform, Period period) {
        var posts = byClass(answers, Question.of(Indicators.OFFERS, period, Breakdown.OCCUPATION), platform);
        var people = byClass(answers, Question.of(Indicators.PROPOSED, period, Breakdown.OCCUPATION), platform);
        var all = new TreeSet<>(posts.keySet());
        all.addAll(people.keySet());
        return Gaps.of(all.stream()
                .map(code -> new Gaps.Pair(
                        code,
                        labels.occupation(code),
                        posts.containsKey(code) ? posts.get(code).whole() : 0,
                        people.containsKey(code) ? people.get(code).count() : 0))
                .toList());
    }

    /// The occupation where most people are missing, if it is worth a word.
    private static @Nullable String alert(Gaps gaps) {
        return gaps.gaps().stream()
                .filter(gap -> gap.posts() - gap.people() >= WORTH_AN_ALERT)
                .max(Comparator.comparingLong(gap -> gap.posts() - gap.people()))
                .map(gap -> gap.occupation() + " : " + French.plural(gap.posts(), "poste publié", "postes publiés")
                        + ", " + French.plural(gap.people(), "personne proposée", "personnes proposées") + ".")
                .map(French::typography)
                .orElse(null);
    }

    private List<FamilyLine> families(Answers answers, String platform, Period period) {
        var employers = byClass(answers, Question.of(Indicators.EMPLOYERS, period, Breakdown.FAMILY), platform);
        var offers = byClass(answers, Question.of(Indicators.OFFERS, period, Breakdown.FAMILY), platform);
        var contacted = byClass(answers, Question.of(Indicators.CONTACTED, period, Breakdown.FAMILY), platform);
        var hires = byClass(answers, Question.of(Indicators.HIRES, period, Breakdown.FAMILY), platform);
        var all = new TreeSet<>(employers.keySet());
        all.addAll(offers.keySet());
        all.addAll(contacted.keySet());
        all.addAll(hires.keySet());
        return all.stream()
                .map(code -> new FamilyLine(
                        code,
                        labels.of(Breakdown.FAMILY, code),
                        French.number(of(employers, code, Cell::count)),
                        French.number(of(offers, code, Cell::whole)),
                        French.share(of(contacted, code, Cell::part), of(contacted, code, Cell::whole)),
                        French.number(of(hires, code, Cell::count))))
                .sorted(Comparator.comparing(FamilyLine::family))
                .toList();
    }

    private static Map<String, Cell> byClass(Answers answers, Question question, String platform) {
        return answers.to(question, platform).stream().collect(Collectors.toMap(Cell::group, Function.identity()));
    }

    private static long of(Map<String, Cell> cells, String code, Function<Cell, Long> part) {
        var cell = cells.get(code);
        return cell == null ? 0 : part.apply(cell);
    }
}
