package fr.ensemblier.training.attendance;

import fr.ensemblier.ui.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of attendance.
sealed interface AttendancePage {

    /// The hours of a day, for everybody who is in the session.
    record Day(
            String base,
            String title,
            String where,
            LocalDate day,
            String said,
            @Nullable String previous,
            @Nullable String next,
            LocalDate first,
            LocalDate last,
            String planned,
            List<Line> lines,
            List<FieldError> errors)
            implements AttendancePage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// `total` says the hours of before.
    record Line(String id, String name, String href, String hours, boolean excused, String total) {}

    /// The sheet of a week, to sign in each half day.
    record Sheet(
            String back,
            String title,
            String where,
            String week,
            @Nullable String previous,
            @Nullable String next,
            List<String> days,
            List<String> names)
            implements AttendancePage {}

    /// Hours of one person, for the contrat d’engagement, the CEJ, the FSE+, the OPCO.
    record Certificate(
            String back,
            String name,
            String title,
            String body,
            String period,
            String attended,
            String planned,
            String days,
            String absences,
            List<Month> months,
            String platform,
            String on,
            String by)
            implements AttendancePage {}

    record Month(String month, String attended, String planned) {}
}
