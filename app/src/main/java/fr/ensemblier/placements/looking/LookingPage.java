package fr.ensemblier.placements.looking;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// « Cherchez-vous encore ? »; `noted` is what the question comes from, `meanwhile` what holds until
/// she answers; `said` is her answer, once it is known.
record LookingPage(
        String action,
        String noted,
        String meanwhile,
        @Nullable String said,
        List<Choice> answers,
        List<FieldError> errors) {}
