package fr.ensemblier.immersions.course;

import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.TypedNumber;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Dates as they were typed, with who signs or why they change.
record TypedPlan(
        @Nullable String from,
        @Nullable String until,
        @Nullable String days,
        @Nullable String hours,
        @Nullable Integer version,
        @Nullable String to,
        @Nullable String reasonOfDates) {

    @Nullable String reason() {
        return reasonOfDates;
    }

    /// The version that the form was filled from; 0, which no immersion has, when it says none.
    int readAt() {
        return version == null ? 0 : version;
    }

    /// The plan, or null and the errors beside the fields.
    Immersion.@Nullable Plan plan(List<FieldError> errors) {
        var first = ListAddress.day(from);
        var last = ListAddress.day(until);
        var count = TypedNumber.count(days, 60);
        var length = TypedNumber.hours(hours, 400);
        if (first == null) {
            errors.add(new FieldError("from", "Écrivez le premier jour."));
        }
        if (last == null || first != null && last.isBefore(first)) {
            errors.add(new FieldError("until", "Écrivez le dernier jour : le premier, ou un jour après lui."));
        }
        if (count == null) {
            errors.add(new FieldError("days", "Écrivez le nombre de jours de présence."));
        }
        if (length == null) {
            errors.add(new FieldError("hours", "Écrivez le nombre d’heures de présence, par exemple 21 ou 17,5."));
        }
        return first == null || last == null || count == null || length == null || !errors.isEmpty()
                ? null
                : new Immersion.Plan(first, last, length, count);
    }

    OnePage.Typed again() {
        return new OnePage.Typed(ListAddress.day(from), ListAddress.day(until), days, hours, to, reasonOfDates);
    }
}
