package fr.ensemblier.appointments.referred;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slots for somebody who was sent, for a new appointment, or for one that is moved: then `before` says when it was.
record ReferredPage(
        Around around,
        @Nullable String before,
        String action,
        List<Choice> slots,
        boolean agreed,
        List<FieldError> errors) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
