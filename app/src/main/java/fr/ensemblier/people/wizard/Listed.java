package fr.ensemblier.people.wizard;

import fr.ensemblier.ui.FieldError;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Answers ticked in a list. Each list of a screen sends an empty value with it, so that nothing ticked is an answer
/// and a
/// field that is missing is none.
final class Listed {

    private Listed() {}

    /// Those that are known; `kept` when the field is missing. One that no screen offers is refused at the field.
    static List<String> of(
            String field,
            @Nullable List<String> said,
            List<String> kept,
            Predicate<String> known,
            List<FieldError> errors) {
        if (said == null) {
            return kept;
        }
        var all = Answers.all(said);
        if (!all.stream().allMatch(known)) {
            errors.add(new FieldError(field, "Cette réponse n’est pas dans la liste. Choisissez-en une autre."));
        }
        return all.stream().filter(known).distinct().toList();
    }
}
