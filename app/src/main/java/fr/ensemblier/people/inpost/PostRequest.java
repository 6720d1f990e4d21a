package fr.ensemblier.people.inpost;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.French;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody in post asks for. `name` and `adviser` are those of her file now.
record PostRequest(
        PlatformId platform,
        UUID id,
        UUID person,
        String name,
        String firstName,
        String communeName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable UUID adviser,
        @Nullable String adviserName,
        Wish wish,
        Instant askedAt,
        String askedBy,
        State state) {

    @Nullable Instant answeredAt() {
        return state instanceof State.Answered(var _, var _, var at, var _) ? at : null;
    }

    /// Which answer a page has shown, for a form that must not write over another one (R-E5).
    String seen() {
        var at = answeredAt();
        return at == null ? "" : at.toString();
    }

    /// What she said.
    record Wish(
            List<Asked> kinds,
            @Nullable String occupation,
            @Nullable Since since,
            @Nullable WorksFor worksFor,
            Hour hour,
            boolean notAtWork) {

        /// « À appeler après 18 h, jamais au travail ».
        String call() {
            return "À appeler " + French.small(when());
        }

        /// « Après 18 h, jamais au travail », under « Quand appeler ».
        String when() {
            return hour.words() + (notAtWork ? ", jamais au travail" : "");
        }
    }

    /// Answered or not.
    sealed interface State {
        record Waiting() implements State {}

        record Answered(Answer answer, @Nullable String message, Instant at, String by) implements State {}
    }
}
