package fr.ensemblier.appointments.booking;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time to choose for a person: a slot of an adviser, or another hour. Without `kinds` a known appointment is moved.
record BookingPage(
        String title,
        String lead,
        List<Link> crumbs,
        String action,
        String act,
        List<Option> advisers,
        String adviser,
        LocalDate from,
        LocalDate today,
        List<Choice> slots,
        List<Option> kinds,
        @Nullable String kind,
        @Nullable LocalDate day,
        @Nullable String time,
        @Nullable String minutes,
        List<Option> lengths,
        @Nullable String place,
        List<Option> places,
        @Nullable String note,
        List<FieldError> errors) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    boolean some() {
        return slots.size() > 1;
    }
}
