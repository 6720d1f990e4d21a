package fr.ensemblier.organisations.claims;

import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages on which the team answers claims.
sealed interface TeamClaimsPage {

    record Queue(
            List<Chip> tabs,
            String state,
            String words,
            String order,
            List<Line> lines,
            boolean waiting,
            Pager pager,
            String export)
            implements TeamClaimsPage {}

    record Line(String href, String who, String structure, String when, StateKind state, String said) {}

    record One(
            String id,
            String who,
            String jobTitle,
            String structure,
            String commune,
            @Nullable String siret,
            String email,
            @Nullable String phone,
            @Nullable String message,
            String asked,
            List<String> warnings,
            StateKind state,
            String said,
            @Nullable String reason,
            @Nullable String organisation,
            List<Choice> places,
            @Nullable Access access,
            boolean mayCreate,
            List<Option> families,
            String family,
            String typedReason,
            List<FieldError> errors)
            implements TeamClaimsPage {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// For which places of an organisation that has several: how, and the places to tick.
    record Access(List<Choice> how, List<Choice> places) {}
}
