package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.people.People;
import fr.ensemblier.people.model.Promises;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A note shared between the team and who sent somebody: the note and who is told of it together (R-E4). Nothing is
/// written about somebody who said no.
@Component
class Noting {

    private final ReferralNotes notes;
    private final ReferralTelling telling;
    private final People people;
    private final Tasks tasks;
    private final Promises promises;
    private final Clock clock;

    Noting(ReferralNotes notes, ReferralTelling telling, People people, Tasks tasks, Promises promises, Clock clock) {
        this.notes = notes;
        this.telling = telling;
        this.people = people;
        this.tasks = tasks;
        this.promises = promises;
        this.clock = clock;
    }

    /// False when she has said no meanwhile.
    @Transactional
    public boolean byTeam(Actor.Team by, Referrals.Sent sent, String message) {
        if (!sent.shared()) {
            return false;
        }
        var id = notes.add(by.platform(), sent.id(), ReferralNotes.Side.TEAM, message, by.name());
        people.happened(by.platform(), sent.person(), "REFERRED", "Note partagée avec " + sent.by(), message, false);
        tasks.close(by.platform(), key(sent));
        telling.tell(
                by.platform(),
                sent,
                "referral-note:" + id,
                "Un mot sur la personne que vous avez orientée",
                by.name() + " vous écrit.",
                message);
        return true;
    }

    /// As a machine of the platform. False when she has said no meanwhile.
    @Transactional
    public boolean byBody(Sender by, Referrals.Sent sent, String message) {
        if (!sent.going()) {
            return false;
        }
        notes.add(by.platform(), sent.id(), ReferralNotes.Side.BODY, message, by.name());
        people.happened(by.platform(), sent.person(), "REFERRED", "Note partagée par " + by.name(), message, false);
        tasks.open(new Task(
                by.platform(),
                key(sent),
                "referral.note",
                sent.adviser(),
                sent.person(),
                null,
                by.name() + " vous écrit sur " + sent.name(),
                message,
                "/equipe/orientations/" + sent.id(),
                promises.answerBefore(by.platform(), clock.instant()),
                false));
        return true;
    }

    static String key(Referrals.Sent sent) {
        return "referral-note:" + sent.id();
    }
}
