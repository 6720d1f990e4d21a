package fr.ensemblier.pathways.plan;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One action of the plan, with what may happen to it now.
record SupportStepPage(
        String person,
        String personHref,
        String barrier,
        String barrierHref,
        String action,
        String href,
        StateKind kind,
        String state,
        List<Fact> facts,
        boolean open,
        boolean asked,
        boolean ended,
        Typed typed,
        List<Option> refusals,
        List<Option> givenUp,
        LocalDate today,
        List<FieldError> errors) {

    record Fact(String name, String value) {}

    record Typed(String partner, String result, String refusal, String reason, LocalDate day) {}

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
