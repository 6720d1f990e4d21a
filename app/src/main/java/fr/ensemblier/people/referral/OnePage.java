package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who was sent, as who sent her reads it: where she is, what was said, and the word that may be written.
///
/// `write` is where a word goes: to ask for news while nobody has talked with her, a shared note later; null when
/// nothing may be written.
record OnePage(
        Link home,
        String name,
        String under,
        StateKind kind,
        String state,
        List<Step> story,
        @Nullable String write,
        boolean unmet,
        @Nullable String appointment,
        @Nullable String word,
        List<FieldError> errors) {

    /// `sent` as who sent her may read it; `here` is the address of this page.
    static OnePage of(
            PlatformId platform,
            Referrals.Sent sent,
            ReferralLists lists,
            Link home,
            String here,
            boolean appointments,
            @Nullable String word,
            List<FieldError> errors) {
        return new OnePage(
                home,
                sent.name(),
                sent.communeName(),
                ReferralLists.kind(sent),
                ReferralLists.words(sent),
                sent.shared() ? lists.story(platform, sent) : List.of(),
                sent.going() ? here + "/notes" : null,
                sent.unmet(),
                appointments && sent.going() ? here + "/rendez-vous" : null,
                word,
                errors);
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
