package fr.ensemblier.organisations.bodies;

import fr.ensemblier.accounts.Accounts;
import fr.ensemblier.accounts.WaitingLine;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages of the referral bodies, as they are shown.
sealed interface BodiesPage {

    record All(String said, String q, String csv, List<Line> lines, Pager pager, String name, List<FieldError> errors)
            implements BodiesPage {

        @Nullable String error() {
            return FieldError.of(errors, "body");
        }
    }

    /// `said` is how many counsellors, and how many invited.
    record Line(String href, String name, String said) {}

    record One(
            String base,
            String name,
            @Nullable String phone,
            String typedBody,
            String typedPhone,
            boolean closed,
            boolean mayClose,
            List<Accounts.Contact> counsellors,
            List<WaitingLine> waiting,
            String typedName,
            String typedEmail,
            List<FieldError> errors)
            implements BodiesPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Remove(String title, String text, String action, String back) implements BodiesPage {}
}
