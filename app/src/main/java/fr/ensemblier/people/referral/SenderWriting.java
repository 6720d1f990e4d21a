package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Limits;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who sent somebody writes to the team: asks for news when nobody has talked with her on the day promised, twice a
/// week
/// at most, or shares a note (C8). Called as a machine of the platform.
@Component
class SenderWriting {

    /// What came of it.
    sealed interface Outcome {
        record Asked() implements Outcome {}

        record Noted() implements Outcome {}

        /// The team has her demand already.
        record AskedBefore() implements Outcome {}

        /// The team ended it, or she said no.
        record Over() implements Outcome {}

        record Wrong(List<FieldError> errors) implements Outcome {}
    }

    private static final int LONGEST_ASKING = 300;
    private static final int LONGEST_NOTE = 600;
    private static final int TIMES_A_WEEK = 2;
    private static final int NOTES_AN_HOUR = 20;

    private final OneSent one;
    private final Referring referring;
    private final Noting noting;
    private final Limits limits;

    SenderWriting(OneSent one, Referring referring, Noting noting, Limits limits) {
        this.one = one;
        this.referring = referring;
        this.noting = noting;
        this.limits = limits;
    }

    Outcome write(Sender by, Referrals.Sent sent, String word) {
        var again = one.mayAskAgain(by.platform(), sent);
        var errors = new ArrayList<FieldError>();
        PlainWords.check("word", word, again ? LONGEST_ASKING : LONGEST_NOTE, errors);
        if (!again && word.isBlank()) {
            errors.add(new FieldError("word", "Écrivez votre note."));
        }
        if (errors.isEmpty() && !limits.take("referral.note:" + by.key(), NOTES_AN_HOUR, Duration.ofHours(1))) {
            errors.add(new FieldError("word", "Vous avez beaucoup écrit. Reprenez dans une heure."));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Wrong(List.copyOf(errors));
        }
        if (!again) {
            return noting.byBody(by, sent, word.strip()) ? new Outcome.Noted() : new Outcome.Over();
        }
        if (!limits.take("referral.again:" + sent.id(), TIMES_A_WEEK, Duration.ofDays(7))) {
            return new Outcome.AskedBefore();
        }
        referring.again(by, sent, word.isBlank() ? null : word.strip());
        return new Outcome.Asked();
    }
}
