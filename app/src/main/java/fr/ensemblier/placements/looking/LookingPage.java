package fr.ensemblier.placements.looking;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// « Cherchez-vous encore ? »; `said` is her answer, once it is known.
record LookingPage(
        String action,
        String employer,
        String since,
        @Nullable String said,
        List<Choice> answers,
        List<FieldError> errors) {}
