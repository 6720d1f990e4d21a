package fr.ensemblier.appointments.referred;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks before an appointment is cancelled.
record CancelPage(
        Around around,
        String said,
        String action,
        Link keep,
        List<Option> reasons,
        @Nullable String reason,
        List<FieldError> errors) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
