package fr.ensemblier.pathways.templates;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a template, as a form.
record TemplateStepPage(
        String template,
        String templateHref,
        String title,
        String action,
        int version,
        StepForm form,
        List<Option> kinds,
        List<Option> actors,
        List<Option> schemes,
        List<FieldError> errors) {
    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
