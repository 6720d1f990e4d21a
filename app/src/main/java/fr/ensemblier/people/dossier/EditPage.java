package fr.ensemblier.people.dossier;

import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Completing a file.
record EditPage(
        String base,
        String name,
        EditForm form,
        List<FieldError> errors,
        @Nullable Overtaken overtaken,
        List<Option> situations,
        List<Option> sexes,
        List<Option> motives) {

    boolean healthAsked() {
        return HealthWords.asked(errors);
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Option> which(String field) {
        return FieldError.which(errors, field);
    }
}
