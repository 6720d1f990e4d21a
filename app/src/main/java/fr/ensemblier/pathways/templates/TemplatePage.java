package fr.ensemblier.pathways.templates;

import fr.ensemblier.ui.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One template: its names and its steps in order. `base` is null for one that is being made.
record TemplatePage(
        @Nullable String base,
        String title,
        String action,
        String name,
        String purpose,
        boolean offered,
        int version,
        List<Line> steps,
        @Nullable String conflict,
        List<FieldError> errors) {

    record Line(int position, String title, String detail, String href, boolean first, boolean last, boolean only) {}

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
