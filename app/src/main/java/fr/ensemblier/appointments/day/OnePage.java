package fr.ensemblier.appointments.day;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One appointment. `former` and `later` are those that it replaces and that replaces it; `again` takes another one
/// after an absence.
record OnePage(
        Line line,
        List<Fact> facts,
        @Nullable Link former,
        @Nullable Link later,
        boolean booked,
        @Nullable Link again,
        List<Option> reasons,
        @Nullable String reason,
        List<FieldError> errors) {

    record Fact(String name, String value) {}

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
