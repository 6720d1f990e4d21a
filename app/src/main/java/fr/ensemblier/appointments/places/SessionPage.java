package fr.ensemblier.appointments.places;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A session to write or to change. `close` is where it ends, null for a new one; `weeks` those that can be left out.
record SessionPage(
        String title,
        String action,
        @Nullable String close,
        List<Option> advisers,
        @Nullable String adviser,
        List<Option> places,
        @Nullable String place,
        List<Choice> rhythms,
        @Nullable LocalDate day,
        @Nullable LocalDate until,
        @Nullable String from,
        @Nullable String to,
        List<Option> lengths,
        String minutes,
        List<Choice> audiences,
        List<Choice> weeks,
        @Nullable Integer version,
        List<FieldError> errors) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
