package fr.ensemblier.pathways.plan;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One barrier on a page of its own: its steps, what may be corrected, how it ends.
record BarrierPage(
        String person,
        String personHref,
        String planHref,
        PlanPage.One barrier,
        boolean open,
        String severity,
        String detail,
        List<Option> severities,
        List<FieldError> errors) {
    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
