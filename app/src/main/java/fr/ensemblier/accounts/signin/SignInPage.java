package fr.ensemblier.accounts.signin;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page of signing in shows.
record SignInPage(String email, List<FieldError> errors, List<Link> providers) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
