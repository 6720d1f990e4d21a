package fr.ensemblier.organisations.talks;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the team reads and writes of its talks with an employer.
final class TalksPage {

    private TalksPage() {}

    /// The part of the employer's file: what awaits, the last talks.
    record Part(String base, List<Waiting> waiting, List<Line> lines) {}

    record Waiting(
            String what,
            String when,
            boolean late,
            String href,
            @Nullable String act) {}

    record Line(String title, String note, @Nullable String next, boolean withdrawn, String withdraw, String restore) {}

    /// A page of its own, with the form.
    record All(
            String name,
            String base,
            List<Line> lines,
            List<Choice> ways,
            @Nullable LocalDate day,
            LocalDate today,
            @Nullable String note,
            @Nullable String step,
            @Nullable LocalDate by,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }
}
