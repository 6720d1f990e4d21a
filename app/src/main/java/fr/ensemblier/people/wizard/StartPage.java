package fr.ensemblier.people.wizard;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page that explains and begins, or the one that sends a new link.
record StartPage(
        String action,
        String platform,
        String leadBody,
        StartForm form,
        List<FieldError> errors,
        boolean done,
        String linkHref) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Option> which(String field) {
        return FieldError.which(errors, field);
    }
}
