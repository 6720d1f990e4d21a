package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.model.Breakdown;
import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Figures;
import fr.ensemblier.evaluation.model.Figures.Level;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.evaluation.model.Labels;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.evaluation.model.Question;
import fr.ensemblier.evaluation.model.Result;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// All figures of a period in one sheet, whole and divided, each line with its definition (R-F1).
@Component
class Spreadsheet {

    static final String[] COLUMNS = {
        "Code",
        "Indicateur",
        "Nature",
        "Du",
        "Au",
        "Répartition",
        "Classe",
        "Valeur",
        "Unité",
        "Nombre ou numérateur",
        "Dénominateur",
        "Précision",
        "Ce qui compte",
        "Au dénominateur",
        "Fait compté",
        "Date qui décide",
        "Critère"
    };

    private final Figures figures;
    private final Labels labels;

    Spreadsheet(Figures figures, Labels labels) {
        this.figures = figures;
        this.labels = labels;
    }

    void write(CsvExport csv, Platform platform, Period period, LocalDate today) {
        var questions = new ArrayList<Question>();
        for (var indicator : Indicators.all()) {
            if (indicator.engaged().by(platform)) {
                questions.add(Question.of(indicator, period));
                indicator.breakdowns().forEach(by -> questions.add(Question.of(indicator, period, by)));
            }
        }
        var tenant = platform.id().value();
        var answers = figures.answers(questions, Level.TEAM, tenant, today);
        for (var indicator : Indicators.all()) {
            if (!indicator.engaged().by(platform)) {
                row(csv, indicator, period, "", "", Labels.figure(new Result.NotApplicable()), null);
                continue;
            }
            var total = answers.total(Question.of(indicator, period), tenant);
            row(csv, indicator, period, "", "", Labels.figure(indicator.result(total)), total);
            for (var by : indicator.breakdowns()) {
                answers.to(Question.of(indicator, period, by), tenant).stream()
                        .sorted(Comparator.comparing(cell -> labels.of(by, cell.group())))
                        .forEach(cell -> row(
                                csv,
                                indicator,
                                period,
                                by.words(),
                                labels.of(by, cell.group()),
                                value(indicator, by, cell),
                                cell));
            }
        }
    }

    private static String value(Indicator indicator, Breakdown by, Cell cell) {
        return by.outcome() ? French.number(cell.count()) : Labels.figure(indicator.result(cell));
    }

    private static void row(
            CsvExport csv,
            Indicator indicator,
            Period period,
            String by,
            String group,
            String value,
            @Nullable Cell cell) {
        csv.row(
                indicator.code(),
                indicator.name(),
                indicator.kind().words(),
                period.from(),
                period.until(),
                by,
                group,
                value,
                indicator.unit(),
                cell == null ? "" : (Object) number(indicator, cell),
                cell == null || !indicator.isRate() ? "" : (Object) cell.whole(),
                cell == null || !by.isEmpty() ? "" : Labels.companion(indicator, cell),
                indicator.numerator(),
                indicator.denominator(),
                indicator.event(),
                indicator.dated(),
                indicator.criterion());
    }

    private static long number(Indicator indicator, Cell cell) {
        if (indicator.isDelay()) {
            return cell.n();
        }
        return indicator.isRate() ? cell.part() : cell.count();
    }
}
