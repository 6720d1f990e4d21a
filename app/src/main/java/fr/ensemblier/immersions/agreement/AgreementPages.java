package fr.ensemblier.immersions.agreement;

import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.StateKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the screens about an agreement show.
final class AgreementPages {

    private AgreementPages() {}

    record Form(
            String base,
            String name,
            String what,
            boolean again,
            boolean here,
            int version,
            DraftForm typed,
            @Nullable LocalDate birth,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<Choice> objects,
            List<Choice> serves,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// The agreement with who has signed. `here` when it is signed here; `why` says why not.
    record One(
            String base,
            String name,
            String what,
            StateKind kind,
            String state,
            boolean drafted,
            boolean here,
            boolean mine,
            String why,
            String to,
            Document document,
            List<Line> parties,
            @Nullable String scan,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    record Line(String party, String name, StateKind kind, String said) {}

    /// The text of an agreement: six parts of D5135-3 and the signatures.
    record Document(String title, String under, List<Part> parts, List<Line> signatures) {}

    record Part(String title, List<Fact> facts) {}

    record Fact(String name, String value) {}
}
