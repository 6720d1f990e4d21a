package fr.ensemblier.events.hers;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The events of a person in her file, and those for which she can be registered.
record HerPart(
        String name,
        String personHref,
        String here,
        List<Line> lines,
        List<Choice> coming,
        @Nullable String told,
        List<FieldError> errors) {

    record Line(String href, String title, String when, StateKind kind, String state) {}

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
