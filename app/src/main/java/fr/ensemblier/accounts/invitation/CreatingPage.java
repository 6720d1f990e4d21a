package fr.ensemblier.accounts.invitation;

import fr.ensemblier.ui.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks somebody new for her name and a password.
record CreatingPage(
        String secret, String forWhat, String invitedBy, String email, String name, List<FieldError> errors) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
