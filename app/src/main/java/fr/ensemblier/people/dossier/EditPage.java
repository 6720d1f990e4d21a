package fr.ensemblier.people.dossier;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Completing a file.
record EditPage(String base, String name, EditForm form, List<FieldError> errors, List<Option> situations) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Option> which(String field) {
        return FieldError.which(errors, field);
    }
}
