package fr.ensemblier.immersions.answering;

import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One immersion for the structure or another party, in its space or by its link: what it is, and the one act that is
/// asked of it.
record HostPage(
        String base,
        String title,
        String lead,
        StateKind kind,
        String state,
        List<Fact> facts,
        @Nullable String wish,
        boolean answer,
        boolean sign,
        String signs,
        boolean view,
        @Nullable String said,
        @Nullable String document,
        List<Option> refusals,
        Typed typed,
        List<FieldError> errors) {

    record Fact(String name, String value) {}

    List<Choice> opinions() {
        return Views.Answer.choices(typed.opinion());
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
