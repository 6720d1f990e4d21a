package fr.ensemblier.pathways.support;

import fr.ensemblier.ui.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the forms of a pathway read alike.
final class Typed {

    private Typed() {}

    /// The day typed, or null with the message that says so.
    static @Nullable LocalDate day(String typed, List<FieldError> errors) {
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
