package fr.ensemblier.offers.register;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The list of offers.
record RegisterPage(
        String heading,
        boolean team,
        String here,
        String create,
        String bring,
        String needs,
        @Nullable String embedding,
        String export,
        String words,
        @Nullable String occupation,
        List<Option> occupations,
        Map<String, String> hidden,
        String said,
        List<Chip> states,
        List<Chip> filters,
        List<Chip> sorts,
        Empty empty,
        List<Line> lines,
        Pager pager) {

    /// What to do when nothing is listed.
    record Empty(String title, String text, Link link) {}

    /// One offer.
    record Line(
            String href,
            String title,
            String employer,
            StateKind kind,
            String state,
            String contract,
            String openings,
            String when,
            List<Link> acts) {}
}
