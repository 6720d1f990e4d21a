package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Telling;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the team adds to a contact that goes on: a word, or a reminder to the employer.
@Component
public class TeamNotes {

    /// What became of a wish to remind the employer.
    public enum Reminder {
        SENT,
        /// He was reminded today: once a day is enough.
        SENT_TODAY,
        TOO_LATE
    }

    private final Contacts contacts;
    private final Entries entries;
    private final Telling telling;
    private final Clock clock;

    TeamNotes(Contacts contacts, Entries entries, Telling telling, Clock clock) {
        this.contacts = contacts;
        this.entries = entries;
        this.telling = telling;
        this.clock = clock;
    }

    /// The team asks the employer again to call her or to say what came of it, at most once a day.
    @Transactional
    public Reminder remind(UUID contactId, String by) {
        var contact = contacts.hold(contactId);
        if (!(contact.state() instanceof ContactState.Accepted) && !(contact.state() instanceof ContactState.Reached)) {
            return Reminder.TOO_LATE;
        }
        var now = clock.instant();
        var today = Paris.date(now);
        if (entries.of(contact).stream()
                .anyMatch(one ->
                        one.kind().equals("reminded") && Paris.date(one.at()).equals(today))) {
            return Reminder.SENT_TODAY;
        }
        entries.add(contact, "TEAM", by, "reminded", null, now);
        telling.employerTold(
                contact,
                "contact-reminded-" + today,
                entries.called(contact) + " attend de vos nouvelles",
                by + " vous demande où vous en êtes. Un mot suffit : appel, entretien, embauche, ou pas de suite.");
        return Reminder.SENT;
    }

    /// What the team did or heard about a contact, in its own words.
    @Transactional
    public void note(UUID contactId, String words, String by) {
        entries.add(contacts.get(contactId), "TEAM", by, "note", words, clock.instant());
    }
}
