package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An indicator for a period: what it means, its classes, its months, and its rows.
record IndicatorPage(
        String code,
        String title,
        String words,
        String number,
        String below,
        String meaning,
        @Nullable String base,
        PeriodChoice choice,
        String back,
        String export,
        List<Chip> breakdowns,
        String breakdown,
        List<ClassLine> classes,
        @Nullable Link everyClass,
        Chart months,
        Search search,
        String rowsTitle,
        List<RowLine> rows,
        List<EmployerLine> employers,
        @Nullable Pager pager) {

    boolean withEmployers() {
        return rows.stream().anyMatch(row -> !row.employer().isEmpty());
    }

    boolean withOffers() {
        return rows.stream().anyMatch(row -> !row.offer().isEmpty());
    }

    boolean withPersons() {
        return rows.stream().anyMatch(row -> row.person() != null);
    }

    boolean withMore() {
        return rows.stream().anyMatch(row -> !row.more().isEmpty());
    }

    /// What is looked for among the rows, and the rest of the address.
    record Search(String here, String period, String breakdown, String group, String words, boolean oldestFirst) {}

    /// A class of the break-down: `share` in percent for its bar, of the largest, or its own of a rate.
    record ClassLine(String name, String figure, int share, String href, boolean chosen) {}

    /// An employer that the figure counts once, with its acts.
    record EmployerLine(String name, String href, String acts, String latest) {}

    /// A row behind the figure.
    record RowLine(
            String day,
            String act,
            @Nullable String person,
            @Nullable String personHref,
            String employer,
            @Nullable String employerHref,
            String offer,
            @Nullable String offerHref,
            String more) {}
}
