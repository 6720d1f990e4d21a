package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.model.Indicator.Kind;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// « Pilotage »: the figures of the platform for a period. Without `figures`, the platform has neither files of
/// people nor offers; without `hires`, it does not recruit (R-T1).
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

    /// The figures of one kind, in the order of the common core.
    record Group(String title, List<FigureView> figures) {

        /// Two lines of tiles on a telephone; the others are folded there.
        List<FigureView> first() {
            return figures.stream().limit(4).toList();
        }

        List<FigureView> more() {
            return figures.stream().skip(4).toList();
        }
    }

    /// What « avant » means in the tiles, said once.
    String before() {
        return figures.stream()
                .filter(figure -> !figure.before().isEmpty())
                .map(FigureView::ago)
                .findFirst()
                .orElse("");
    }

    List<Group> groups() {
        return Stream.of(Kind.values())
                .map(kind -> new Group(
                        TITLES.getOrDefault(kind, kind.words()),
                        figures.stream().filter(figure -> figure.kind() == kind).toList()))
                .toList();
    }

    private static final Map<Kind, String> TITLES = Map.of(
            Kind.REALISATION, "Ce que la plateforme a fait",
            Kind.RESULTAT, "Ce que cela a produit",
            Kind.IMPACT, "Ce qui dure");

    /// The one sentence of who has a minute: « 162 employeurs impliqués, 252 offres, 127 embauches. »
    String headline() {
        if (hires == null) {
            return "";
        }
        return figure("R10", "employeur impliqué", "employeurs impliqués") + ", " + figure("R12", "offre", "offres")
                + ", " + figure("S06", "embauche", "embauches") + ".";
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
