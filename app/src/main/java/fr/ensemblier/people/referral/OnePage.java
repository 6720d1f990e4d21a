package fr.ensemblier.people.referral;

import fr.ensemblier.people.SentAppointments.Coming;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who was sent, as who sent her reads it: the appointments taken for her, where she is, what was said, and
/// the word that may be written.
///
/// `promise` says when the team answers. `write` is where a word goes,
/// null when nothing may be written; `again` when it asks for news, from the promised day on: before it is a note.
record OnePage(
        Link home,
        String here,
        String name,
        String under,
        StateKind kind,
        String state,
        List<Coming> coming,
        boolean books,
        @Nullable String promise,
        List<Step> story,
        @Nullable String write,
        boolean unmet,
        boolean again,
        @Nullable String word,
        List<FieldError> errors) {

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    String appointments() {
        return here + "/rendez-vous";
    }
}
