package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Telling;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a person says came of a contact, and what of hers an employer may keep after its end.
@Component
public class HerNews {

    private final Contacts contacts;
    private final Entries entries;
    private final Moves moves;
    private final Telling telling;
    private final Clock clock;

    HerNews(Contacts contacts, Entries entries, Moves moves, Telling telling, Clock clock) {
        this.contacts = contacts;
        this.entries = entries;
        this.moves = moves;
        this.telling = telling;
        this.clock = clock;
    }

    /// What the person says came of it: `contacted`, `interview`, `no_news` or `stopped`. Her word that she was
    /// called ends the wait for it, whatever the employer said. False when nothing is expected of it any more.
    @Transactional
    public boolean says(UUID contactId, String what, String by) {
        var contact = contacts.hold(contactId);
        if (!(contact.state() instanceof ContactState.Accepted) && !(contact.state() instanceof ContactState.Reached)) {
            return false;
        }
        if (what.equals("stopped")) {
            return moves.stage(contactId, Stage.PERSON_STOPPED, null, "PERSON", by) == Moves.Done.YES;
        }
        var now = clock.instant();
        entries.add(contact, "PERSON", by, "person_" + what, null, now);
        switch (what) {
            case "no_news" ->
                telling.teamTask(
                        contact,
                        "contact.nonews",
                        "pas de nouvelles de l’employeur",
                        "Elle le dit dans son espace.",
                        Paris.date(now).plusDays(1),
                        false);
            default -> moves.reached(contactId, true, "PERSON", by);
        }
        return true;
    }

    /// R-P6: after an unsuccessful end she lets the employer keep her name and coordinates, or not any more: then
    /// he has three months from now. False when he has nothing to keep, or hired her.
    @Transactional
    public boolean keeps(UUID contactId, boolean agrees, String by) {
        var contact = contacts.hold(contactId);
        var ended = contact.state() instanceof ContactState.Withdrawn
                || contact.state() instanceof ContactState.Closed closed && closed.stage() != Stage.HIRED;
        if (!ended || entries.kept(contact).isEmpty()) {
            return false;
        }
        var now = clock.instant();
        if (agrees) {
            entries.keepUntil(contact, null);
        } else {
            moves.lostLater(contact, now);
        }
        entries.add(contact, "PERSON", by, agrees ? "keeps" : "keeps_not", null, now);
        return true;
    }
}
