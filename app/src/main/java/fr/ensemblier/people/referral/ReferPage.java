package fr.ensemblier.people.referral;

import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with which somebody is sent; `back` is the list of those who were.
record ReferPage(
        String action, String back, ReferForm form, List<FieldError> errors, List<Option> situations, String before) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    List<Option> which(String field) {
        return FieldError.which(errors, field);
    }

    boolean healthAsked() {
        return HealthWords.asked(errors);
    }
}
