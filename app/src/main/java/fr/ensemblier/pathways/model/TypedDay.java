package fr.ensemblier.pathways.model;

import fr.ensemblier.ui.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A day that somebody typed into a form, between 2000 and 2100; refused at the field « day ».
public final class TypedDay {

    private TypedDay() {}

    /// The day typed, or null with the message that says so.
    public static @Nullable LocalDate read(String typed, List<FieldError> errors) {
        try {
            var day = LocalDate.parse(typed);
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException notDate) {
            // said below
        }
        errors.add(new FieldError("day", "Écrivez le jour, par exemple 14/03/2026."));
        return null;
    }
}
