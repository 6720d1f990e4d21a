package fr.ensemblier.evaluation.national;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Link;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// « Le réseau »: the figures of all platforms, where they are, and their table in alphabetical order.
record NationalPage(
        String title,
        @Nullable String headline,
        String words,
        String coverage,
        Link counted,
        List<Chip> periods,
        String export,
        List<Figure> figures,
        List<FranceMap.Outline> france,
        List<FranceMap.Outline> corner,
        Set<String> covered,
        List<Place> places,
        List<String> columns,
        List<Line> lines,
        List<String> absent,
        List<String> notConcerned) {

    record Figure(String number, String label, @Nullable String since, Link open) {}

    /// A platform on the map; `concerned` is false where its figures are not applicable.
    record Place(int number, double x, double y, boolean concerned) {

        double below() {
            return y + 6.5;
        }
    }

    record Line(int number, String name, String href, List<String> cells) {}

    /// The tint of a département on the map.
    String tint(String departement) {
        return covered.contains(departement) ? "var(--brand-tint)" : "#EFEEE8";
    }
}
