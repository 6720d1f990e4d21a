package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Telling;
import fr.ensemblier.matching.model.Moves.Done;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Her answer to an employer who asks to meet her, or her adviser's for her (R-M5 b, R-P8).
///
/// A contact may lie in two platforms, so each runs as a machine, after its page has checked who asks.
@Component
public class HerAnswer {

    private final Contacts contacts;
    private final Entries entries;
    private final HerFile file;
    private final People people;
    private final Telling telling;
    private final Deadlines deadlines;
    private final Clock clock;

    HerAnswer(
            Contacts contacts,
            Entries entries,
            HerFile file,
            People people,
            Telling telling,
            Deadlines deadlines,
            Clock clock) {
        this.contacts = contacts;
        this.entries = entries;
        this.file = file;
        this.people = people;
        this.telling = telling;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// She says yes: in this transaction her name and coordinates are copied for this employer alone (R-P2).
    @Transactional
    public Done accept(UUID contactId, String side, String by, @Nullable String mandate, @Nullable String words) {
        return accept(contactId, side, by, mandate, words, null);
    }

    /// Her adviser says yes for her. `how` she agreed is for the teams alone: neither the employer nor a thread
    /// quotes it (R-P3, R-P8).
    @Transactional
    public Done acceptFor(UUID contactId, String by, String mandate, @Nullable String how) {
        return accept(contactId, "TEAM", by, mandate, null, how);
    }

    private Done accept(
            UUID contactId,
            String side,
            String by,
            @Nullable String mandate,
            @Nullable String words,
            @Nullable String how) {
        var contact = contacts.hold(contactId);
        if (!(contact.state() instanceof ContactState.Asked asked)) {
            return Done.TOO_LATE;
        }
        var her = people.behind(contact.cardKey());
        if (her.isEmpty()) {
            return Done.TOO_LATE;
        }
        var now = clock.instant();
        var before = deadlines.toReach(contact.platform(), now);
        contacts.save(contact.in(asked.accepted(now, by, mandate, before)));
        var person = her.get();
        entries.reveal(contact, new Entries.Identity(person.fullName(), person.phone(), person.email()), now);
        entries.add(contact, side, by, "accepted", words, now);
        note(contact, how, by, now);
        file.note(contact, side, by, "accepted", words, how);
        telling.close(contact, "contact.call");
        telling.employerTold(
                contact,
                "contact-accepted",
                person.firstName() + " accepte de vous rencontrer",
                Telling.reach(person, day(before, now)));
        return Done.YES;
    }

    @Transactional
    public Done decline(UUID contactId, String side, String by, @Nullable String mandate, @Nullable String reason) {
        return decline(contactId, side, by, mandate, reason, null);
    }

    /// Her adviser says no for her; `how` she said it is for the teams alone (R-P8).
    @Transactional
    public Done declineFor(UUID contactId, String by, String mandate, @Nullable String reason, @Nullable String how) {
        return decline(contactId, "TEAM", by, mandate, reason, how);
    }

    private Done decline(
            UUID contactId,
            String side,
            String by,
            @Nullable String mandate,
            @Nullable String reason,
            @Nullable String how) {
        var contact = contacts.hold(contactId);
        if (!(contact.state() instanceof ContactState.Asked asked)) {
            return Done.TOO_LATE;
        }
        var now = clock.instant();
        contacts.save(contact.in(asked.declined(now, by, mandate, reason)));
        entries.add(contact, side, by, "declined", reason, now);
        note(contact, how, by, now);
        file.note(contact, side, by, "declined", reason, how);
        telling.close(contact, "contact.call");
        telling.employerTold(
                contact,
                "contact-declined",
                contact.called() + " ne souhaite pas vous rencontrer",
                "Ce n’est pas un jugement sur votre structure. D’autres profils correspondent peut-être.");
        return Done.YES;
    }

    private void note(Contact contact, @Nullable String words, String by, Instant now) {
        if (words != null) {
            entries.add(contact, "TEAM", by, "note", words, now);
        }
    }

    private static String day(Instant before, Instant now) {
        return French.date(Paris.date(before), Paris.date(now));
    }
}
