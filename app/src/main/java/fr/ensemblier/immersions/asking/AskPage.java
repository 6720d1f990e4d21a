package fr.ensemblier.immersions.asking;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The request of an adviser for one person. `at` names the place chosen from the list, else the structure is looked
/// for.
record AskPage(
        String name,
        String firstName,
        String personHref,
        String action,
        String find,
        @Nullable String at,
        AskForm typed,
        List<Option> occupations,
        List<Choice> frames,
        List<Option> earlier,
        LocalDate today,
        @Nullable LocalDate from,
        @Nullable LocalDate talk,
        List<FieldError> errors) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
