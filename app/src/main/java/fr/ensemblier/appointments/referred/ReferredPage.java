package fr.ensemblier.appointments.referred;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slots for somebody who was sent; `taken` are the appointments that the body took and that are to come.
record ReferredPage(
        String name,
        String href,
        List<String> taken,
        boolean enough,
        List<Choice> slots,
        boolean agreed,
        List<FieldError> errors) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
