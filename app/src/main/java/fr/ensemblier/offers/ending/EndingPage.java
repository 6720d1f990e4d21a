package fr.ensemblier.offers.ending;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The question before an offer is renewed, closed or thrown away.
record EndingPage(
        Link list,
        String title,
        String heading,
        String text,
        String action,
        String label,
        String back,
        @Nullable String change,
        List<Choice> reasons,
        List<FieldError> errors) {}
