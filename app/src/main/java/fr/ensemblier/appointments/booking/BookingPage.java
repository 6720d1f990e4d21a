package fr.ensemblier.appointments.booking;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A time to choose for a person: a slot of an adviser, or another hour. Without `kinds` a known appointment is moved.
/// `sure` is what says that the day off is kept all the same.
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
        @Nullable String sure,
        List<FieldError> errors) {

    private static final int FIRST = 6;

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    /// The next ones; the others are folded.
    List<Choice> first() {
        return offered().limit(FIRST).toList();
    }

    List<Choice> more() {
        return offered().skip(FIRST).toList();
    }

    private Stream<Choice> offered() {
        return slots.stream().filter(one -> !one.value().equals(AskedForm.FREE));
    }

    boolean free() {
        return slots.stream().anyMatch(one -> one.value().equals(AskedForm.FREE) && one.checked());
    }

    boolean some() {
        return slots.size() > 1;
    }
}
