package fr.ensemblier.accounts.signin;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page of signing in shows; `lost` when a form came after the end of the session.
record SignInPage(String email, boolean lost, List<FieldError> errors, List<Link> providers) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
