package fr.ensemblier.pathways.support;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One pathway, as its page says it.
record PathwayPage(
        String base,
        String person,
        String personHref,
        String name,
        String under,
        StateKind stateKind,
        String state,
        @Nullable String stateDetail,
        boolean open,
        boolean paused,
        boolean left,
        List<Step> line,
        @Nullable StepPart current,
        List<Line> steps,
        List<Step> story,
        Leaving leaving,
        LocalDate today,
        List<Option> pauses) {

    /// A step in the list of all.
    record Line(
            int position,
            String title,
            @Nullable String plain,
            StateKind kind,
            String state,
            @Nullable String detail,
            String href) {}

    /// A step with what it takes and the moves that it allows now; `hire` records the hire that ends it (R-H1).
    record StepPart(
            String action,
            @Nullable String hire,
            String title,
            StateKind kind,
            String state,
            List<Fact> facts,
            @Nullable String law,
            boolean ahead,
            boolean underway,
            boolean ended,
            LocalDate day,
            LocalDate today,
            List<Option> ways,
            List<Option> skips,
            List<Option> breaks,
            @Nullable String reason,
            List<FieldError> errors) {
        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Fact(String name, String value) {}

    /// The form of the exit (R-W6), with what was typed.
    record Leaving(
            @Nullable LocalDate day,
            @Nullable String reason,
            List<Option> reasons,
            List<Choice> sector,
            List<FieldError> errors) {
        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }
}
