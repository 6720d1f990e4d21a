package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.model.Cell;
import fr.ensemblier.evaluation.model.Indicator;
import fr.ensemblier.evaluation.model.Labels;
import fr.ensemblier.evaluation.model.Period;
import fr.ensemblier.evaluation.model.Result;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.util.Optional;

/// A figure as the page shows it: the number, its name, what it is made of, the same one before, the way to its rows.
record FigureView(
        Indicator.Kind kind,
        String code,
        String number,
        String label,
        String since,
        String before,
        String ago,
        Link open) {

    private static final String NOT_YET = "…";

    static FigureView of(Indicator indicator, Cell now, Optional<Cell> before, Period period) {
        var result = indicator.result(now);
        return new FigureView(
                indicator.kind(),
                indicator.code(),
                Labels.figure(result),
                indicator.name(),
                Labels.companion(indicator, now),
                before.map(cell -> before(indicator, cell)).orElse(""),
                ago(period),
                new Link(open(indicator, result), address(indicator, period)));
    }

    /// Its name and the way to its rows are there, the number follows.
    static FigureView awaited(Indicator indicator, Period period) {
        return new FigureView(
                indicator.kind(),
                indicator.code(),
                NOT_YET,
                indicator.name(),
                "",
                NOT_YET,
                ago(period),
                new Link("Voir le détail", address(indicator, period)));
    }

    private static String address(Indicator indicator, Period period) {
        return DashboardController.ADDRESS + "/" + indicator.code() + "?periode=" + period.key();
    }

    /// The mission is not engaged: neither absent nor zero (R-T1).
    static FigureView notApplicable(Indicator indicator) {
        return new FigureView(
                indicator.kind(),
                indicator.code(),
                Labels.figure(new Result.NotApplicable()),
                indicator.name(),
                "",
                "",
                "",
                new Link("Lire la définition", DashboardController.ADDRESS + "/definitions#" + indicator.code()));
    }

    private static String before(Indicator indicator, Cell cell) {
        var result = indicator.result(cell);
        return result instanceof Result.Absent
                ? (indicator.isDelay() ? "pas de délai" : "pas de taux")
                : Labels.figure(result);
    }

    /// « un an plus tôt »; of a period that still runs, the same days only, and it says so.
    static String ago(Period period) {
        var before = switch (period.grain()) {
            case MONTH -> "le mois d’avant";
            case QUARTER -> "le trimestre d’avant";
            case YEAR, TWELVE_MONTHS -> "un an plus tôt";
            case SINCE_OPENING -> "";
        };
        return period.whole() ? before : before + ", aux mêmes jours";
    }

    String below() {
        return below(ago);
    }

    /// Where « avant » is explained once for all of them.
    String brief() {
        return below("avant");
    }

    private String below(String when) {
        if (before.isEmpty()) {
            return since;
        }
        return since.isEmpty() ? before + " " + when : since + ". " + French.capital(before) + " " + when;
    }

    private static String open(Indicator indicator, Result result) {
        return switch (result) {
            case Result.Count(var count) when count > 1 -> "Voir les " + French.number(count) + " " + indicator.unit();
            case Result.Count _, Result.Absent _, Result.NotApplicable _ -> "Voir le détail";
            case Result.Rate(var _, var whole) -> "Voir les " + French.number(whole) + " " + indicator.unit();
            case Result.Median _ -> "Voir le calcul";
        };
    }
}
