package fr.ensemblier.organisations.merging;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of doubles: those proposed, two side by side, what was put together.
sealed interface MergePage {

    /// `whole` when nothing is looked for; `earlier` leads to merges before those shown.
    record Proposed(
            String words,
            String order,
            boolean whole,
            List<Line> lines,
            Pager pager,
            String export,
            List<Past> history,
            @Nullable String earlier,
            String exportHistory)
            implements MergePage {}

    record Line(String one, String other, String why, String href) {}

    record Past(String what, String when, @Nullable String undo) {}

    /// Two organisations, fact by fact.
    record Compare(
            String action,
            String apart,
            String one,
            String other,
            List<Fact> facts,
            List<Choice> choices,
            List<FieldError> errors)
            implements MergePage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Fact(String label, String one, String other, boolean same) {}
}
