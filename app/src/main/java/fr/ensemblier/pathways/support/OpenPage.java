package fr.ensemblier.pathways.support;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which pathway to open for a person, from when.
record OpenPage(
        String person,
        String personHref,
        String action,
        List<Choice> templates,
        LocalDate day,
        LocalDate today,
        List<FieldError> errors) {
    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
