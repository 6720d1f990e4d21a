package fr.ensemblier.evaluation.dashboard;

import fr.ensemblier.evaluation.dashboard.IndicatorPage.EmployerLine;
import fr.ensemblier.evaluation.dashboard.IndicatorPage.RowLine;
import fr.ensemblier.evaluation.model.FactRow;
import fr.ensemblier.evaluation.model.Facts;
import fr.ensemblier.evaluation.model.Indicators;
import fr.ensemblier.ui.Pager;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rows behind a figure, page by page: facts, or for R10 employers, each once.
@Component
class Listing {

    private static final int ROWS = 50;

    private final Facts facts;
    private final RowWords words;

    Listing(Facts facts, RowWords words) {
        this.facts = facts;
        this.words = words;
    }

    /// The rows of a page; `last` is where the next one goes on, if there is one.
    record Listed(String title, List<RowLine> rows, List<EmployerLine> employers, Facts.@Nullable After last) {}

    Listed listed(Asked asked, Facts.@Nullable After after) {
        if (asked.indicator().equals(Indicators.EMPLOYERS)) {
            var found = facts.employers(
                    asked.platform().value(), asked.period(), asked.today(), asked.choice(), after, ROWS + 1);
            var shown = found.stream().limit(ROWS).toList();
            return new Listed(
                    "Les employeurs",
                    List.of(),
                    shown.stream().map(row -> words.line(row, asked.today())).toList(),
                    found.size() > ROWS
                            ? new Facts.After(
                                    shown.getLast().latest(), shown.getLast().id())
                            : null);
        }
        var found = rows(asked, after, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        return new Listed(
                "Les lignes",
                shown.stream()
                        .map(row -> words.line(asked.indicator(), row, asked.today()))
                        .toList(),
                List.of(),
                found.size() > ROWS
                        ? new Facts.After(shown.getLast().day(), shown.getLast().id())
                        : null);
    }

    List<FactRow> rows(Asked asked, Facts.@Nullable After after, int limit) {
        return facts.rows(
                asked.indicator(),
                asked.platform().value(),
                asked.period(),
                asked.today(),
                asked.choice(),
                after,
                limit);
    }

    static @Nullable Pager pager(Asked asked, Facts.@Nullable After after, Facts.@Nullable After last) {
        if (after == null && last == null) {
            return null;
        }
        return new Pager(
                after == null ? null : asked.address(asked.group(), null),
                last == null ? null : asked.address(asked.group(), last.day() + "_" + last.id()),
                "50 lignes par page");
    }

    /// Where the page goes on; nonsense is the first page.
    static Facts.@Nullable After after(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(given -> given.split("_", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(Listing::read)
                .orElse(null);
    }

    private static Optional<Facts.After> read(String[] parts) {
        try {
            return Optional.of(new Facts.After(LocalDate.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
