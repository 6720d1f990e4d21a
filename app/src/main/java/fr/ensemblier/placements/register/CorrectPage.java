package fr.ensemblier.placements.register;

import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `conflict` says what her version would change in the one that was saved meanwhile, `version` is the one that she
/// would
/// then write over.
record CorrectPage(
        String title,
        String back,
        CorrectForm form,
        int version,
        @Nullable String conflict,
        String establishment,
        List<Option> occupations,
        List<Option> contracts,
        List<Option> reasons,
        List<FieldError> errors) {}
