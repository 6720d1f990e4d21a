package fr.ensemblier.appointments.mine;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of hers. `late` when it is too late to change it here: she calls.
record OnePage(
        String base,
        String when,
        String until,
        String with,
        String where,
        @Nullable String note,
        StateKind kind,
        String state,
        boolean booked,
        boolean changes,
        List<Option> reasons,
        @Nullable String reason,
        List<FieldError> errors) {

    boolean late() {
        return booked && !changes;
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
