package fr.ensemblier.pathways.plan;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What hinders her and what is done about it.
record PlanPage(String name, String personHref, String base, List<One> open, List<One> lifted, Noted noted) {

    /// A barrier with its steps.
    record One(
            String href,
            String name,
            StateKind kind,
            String state,
            String said,
            @Nullable String detail,
            List<Line> steps,
            @Nullable String agree,
            @Nullable String lift) {}

    record Line(String href, String action, String detail, StateKind kind, String state) {}

    /// The form of a new barrier, as it was typed.
    record Noted(
            String kind,
            String severity,
            String detail,
            List<Option> kinds,
            List<Option> severities,
            List<FieldError> errors) {
        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }
}
