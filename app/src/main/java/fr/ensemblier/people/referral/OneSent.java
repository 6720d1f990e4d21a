package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.SentAppointments;
import fr.ensemblier.people.model.Promises;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of somebody who was sent, for who sent her, by either door. Made as a machine, since a counsellor reads no
/// row of a person.
@Component
class OneSent {

    private static final SentAppointments.Taken NONE = new SentAppointments.Taken(List.of(), true);

    private final ReferralLists lists;
    private final SentAppointments appointments;
    private final Promises promises;
    private final Clock clock;

    OneSent(ReferralLists lists, SentAppointments appointments, Promises promises, Clock clock) {
        this.lists = lists;
        this.appointments = appointments;
        this.promises = promises;
        this.clock = clock;
    }

    /// `sent` as who sent her may read it; `here` is the address of the page.
    OnePage page(
            PlatformId platform,
            Referrals.Sent sent,
            String home,
            String here,
            @Nullable String word,
            List<FieldError> errors) {
        var taken = sent.going() ? appointments.of(platform, sent.id()) : NONE;
        return new OnePage(
                new Link("Personnes orientées", home),
                here,
                sent.name(),
                sent.communeName(),
                ReferralLists.kind(sent),
                ReferralLists.words(sent),
                taken.coming(),
                !taken.enough(),
                promise(platform, sent),
                sent.shared() ? lists.story(platform, sent) : List.of(),
                sent.going() ? here + "/notes" : null,
                sent.unmet(),
                mayAskAgain(platform, sent),
                word,
                errors);
    }

    /// From the day on that the team has promised; at once when the team does not reach her.
    boolean mayAskAgain(PlatformId platform, Referrals.Sent sent) {
        return sent.unmet()
                && (sent.state() == ReferralState.NOT_REACHED
                        || !Paris.today(clock).isBefore(promised(platform, sent)));
    }

    /// When the team has said that it answers, and from when on one may ask again.
    private @Nullable String promise(PlatformId platform, Referrals.Sent sent) {
        var day = French.date(promised(platform, sent), Paris.today(clock));
        var later = sent.unmet() && !mayAskAgain(platform, sent);
        return switch (sent.state()) {
            case SENT ->
                !sent.shared()
                        ? null
                        : "Réponse promise avant " + day + "."
                                + (later ? " Sans nouvelles ce jour-là, vous pourrez relancer l’équipe ici." : "");
            case RECEIVED -> later ? "Sans nouvelles " + day + ", vous pourrez relancer l’équipe ici." : null;
            case NOT_REACHED, MET, SUPPORTED, ORIENTED, ENDED -> null;
        };
    }

    private LocalDate promised(PlatformId platform, Referrals.Sent sent) {
        return promises.answerBefore(platform, sent.at());
    }
}
