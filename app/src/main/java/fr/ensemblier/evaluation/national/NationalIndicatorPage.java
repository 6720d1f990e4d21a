package fr.ensemblier.evaluation.national;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An indicator for the network: by platform and by class, year by year.
record NationalIndicatorPage(
        String code,
        String title,
        String meaning,
        @Nullable String base,
        boolean people,
        Link counted,
        List<String> columns,
        List<Line> platforms,
        List<String> silent,
        Line total,
        Line coverage,
        List<Chip> breakdowns,
        String breakdown,
        List<Line> classes) {

    record Line(String name, List<String> cells) {}
}
