package fr.ensemblier.placements.register;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody is asked about a hire; `due` is null when nothing is asked today, and `nothing` says why.
record NewsPage(
        String action,
        String title,
        String since,
        String nothing,
        @Nullable String due,
        boolean hers,
        List<Choice> answers,
        List<Option> reasons,
        Said said,
        Tutor.@Nullable Part tutor,
        List<FieldError> errors) {

    /// What was typed.
    record Said(String answer, String comment, @Nullable LocalDate left, String reason, Welcome welcome) {

        static final Said NOTHING = new Said("", "", null, "", Welcome.NOTHING);
    }
}
