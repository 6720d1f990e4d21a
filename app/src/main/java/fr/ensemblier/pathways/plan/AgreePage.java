package fr.ensemblier.pathways.plan;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of an action for a barrier, as it was typed.
record AgreePage(
        String person,
        String personHref,
        String planHref,
        String barrier,
        String barrierHref,
        String action,
        Typed typed,
        List<Option> objectives,
        List<Option> usual,
        LocalDate today,
        List<FieldError> errors) {

    record Typed(
            String objective,
            String usual,
            String own,
            String partner,
            @Nullable LocalDate before) {
        static final Typed NOTHING = new Typed("", "", "", "", null);
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
