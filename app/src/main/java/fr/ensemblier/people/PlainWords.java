package fr.ensemblier.people;

import fr.ensemblier.people.model.HealthWords;
import fr.ensemblier.people.model.Nir;
import fr.ensemblier.ui.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What no free text about a person holds, for the forms of other modules: a number of the social security (R-P5),
/// words
/// about health, allowances and protection (R-P3).
public final class PlainWords {

    private PlainWords() {}

    /// Adds an error at the field for each thing to remove, and one when it is longer than `most` signs.
    public static void check(String field, @Nullable String text, int most, List<FieldError> errors) {
        if (text != null && text.length() > most) {
            errors.add(new FieldError(field, "Ce texte est long. Gardez " + most + " signes au plus."));
        }
        Nir.refuse(field, text, errors);
        HealthWords.in(text)
                .ifPresent(word -> errors.add(new FieldError(
                        field, "Retirez « " + word + " » : rien sur la santé ni sur les aides reçues.")));
    }
}
