package fr.ensemblier.training.inventory;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form of a session that is typed by hand.
record TypedPage(
        String title,
        String action,
        TypedForm form,
        String communeShown,
        List<Choice> teachings,
        List<Option> occupations,
        List<Option> certifications,
        List<Choice> schemes,
        List<FieldError> errors) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Option> which(String field) {
        return FieldError.which(errors, field);
    }
}
