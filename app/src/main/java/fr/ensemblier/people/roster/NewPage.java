package fr.ensemblier.people.roster;

import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opening a file, and those who might be the same person.
record NewPage(
        NewForm form,
        List<FieldError> errors,
        List<Alike> alike,
        List<Option> situations,
        List<Option> sources,
        List<Option> occupations,
        List<Choice> choices) {

    record Alike(String href, String name, String detail) {}

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
