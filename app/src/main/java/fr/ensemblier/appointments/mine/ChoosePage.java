package fr.ensemblier.appointments.mine;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slots to choose from.
record ChoosePage(
        String title, String lead, String action, String act, Link leave, List<Choice> slots, List<FieldError> errors) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
