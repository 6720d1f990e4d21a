package fr.ensemblier.people.dossier;

import fr.ensemblier.ui.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of a barrier, as it was typed.
record Hindering(String kind, String detail, List<FieldError> errors) {

    static Hindering empty() {
        return new Hindering("", "", List.of());
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
