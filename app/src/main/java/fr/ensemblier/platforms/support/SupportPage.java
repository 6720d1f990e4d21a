package fr.ensemblier.platforms.support;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of support: what a platform has, and the directory of all.
sealed interface SupportPage {

    /// `national` says that the national level reads it; the head sees the tabs of her settings instead.
    record One(
            String name,
            String action,
            boolean national,
            List<Chip> tabs,
            String today,
            List<Line> lines,
            List<Choice> kinds,
            List<Choice> roles,
            @Nullable LocalDate from,
            String seen,
            List<FieldError> errors,
            @Nullable String conflict)
            implements SupportPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// `removed` says who took the line away and when; then `act` puts it back, else it takes it away.
    record Line(
            String from,
            String kind,
            String roles,
            String who,
            @Nullable String removed,
            String act) {}

    record Directory(String said, List<Chip> chips, String export, List<Entry> entries) implements SupportPage {}

    record Entry(
            String name,
            String leadBody,
            String territory,
            String missions,
            String settings,
            String support,
            String roles,
            String href,
            String site,
            @Nullable String hotline,
            @Nullable String email,
            List<Accounts.Contact> heads) {}
}
