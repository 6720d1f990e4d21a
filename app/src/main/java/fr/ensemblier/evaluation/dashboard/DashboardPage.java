package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.ui.French;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// « Pilotage »: the figures of the platform for a period. Without `figures`, the platform does not recruit (R-T1).
record DashboardPage(
        String words,
        PeriodChoice choice,
        String export,
        List<FigureView> figures,
        @Nullable String alert,
        @Nullable Chart hires,
        @Nullable Gaps gaps,
        List<FamilyLine> families) {

    /// « Embauches par mois »: since the opening, by year.
    String hiresTitle() {
        return choice.grains().getLast().applied() ? "Embauches par an" : "Embauches par mois";
    }

    /// The one sentence of who has a minute: « 60 embauches, pour 258 offres de 160 employeurs. »
    String headline() {
        return figure("S06", "embauche", "embauches") + ", pour " + figure("R12", "offre", "offres") + " de "
                + figure("R10", "employeur", "employeurs") + ".";
    }

    private String figure(String code, String one, String many) {
        var number = figures.stream()
                .filter(figure -> figure.code().equals(code))
                .map(FigureView::number)
                .findFirst()
                .orElse("0");
        return number + French.SPACE + (number.equals("0") || number.equals("1") ? one : many);
    }

    /// A family of employers, across four indicators.
    record FamilyLine(String code, String family, String employers, String posts, String contacted, String hires) {}

    /// The rows of one figure and one class of it (R-F2).
    String rows(String indicator, String by, String group) {
        return DashboardController.ADDRESS + "/" + indicator + "?periode=" + choice.key() + "&par=" + by + "&classe="
                + group + "#lignes";
    }
}
