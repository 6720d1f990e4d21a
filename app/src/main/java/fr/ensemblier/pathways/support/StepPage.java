package fr.ensemblier.pathways.support;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step on a page of its own: what it takes, its moves, and how the pathway bends after it.
record StepPage(
        String person,
        String personHref,
        String pathway,
        String pathwayHref,
        PathwayPage.StepPart step,
        boolean open,
        Bend bend) {

    /// A step added after this one, or this one once more, with what was typed.
    record Bend(
            String title,
            @Nullable String kind,
            @Nullable String acts,
            String why,
            List<Option> kinds,
            List<Option> actors,
            List<FieldError> errors) {
        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }
}
