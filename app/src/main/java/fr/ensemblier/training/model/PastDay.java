package fr.ensemblier.training.model;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.ListAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The day of something that is done: past or today, for what is noted may be older than its note (R-W1).
public final class PastDay {

    private static final int FIRST_YEAR = 2000;

    private PastDay() {}

    /// Null, with its error, when what was typed is no day; a day that is still to come has its error too.
    public static @Nullable LocalDate read(
            String field, Map<String, String> fields, LocalDate today, List<FieldError> errors) {
        var day = ListAddress.day(fields.get(field));
        if (day == null || day.getYear() < FIRST_YEAR) {
            errors.add(new FieldError(field, "Écrivez le jour, par exemple 14/03/2027."));
            return null;
        }
        if (day.isAfter(today)) {
            errors.add(new FieldError(field, Refused.NOT_THAT_DAY.words()));
        }
        return day;
    }
}
