package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Telling;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What employers, persons and the team do to a contact after the first move. Each holds its row, so two at one
/// instant follow each other.
///
/// A contact may lie in two platforms, so each runs as a machine, after its page has checked who asks.
@Component
public class Moves {

    private final Contacts contacts;
    private final Entries entries;
    private final HerFile file;
    private final People people;
    private final Telling telling;
    private final EndsTold ends;
    private final Parameters parameters;
    private final ApplicationEventPublisher events;
    private final Deadlines deadlines;
    private final Clock clock;

    Moves(
            Contacts contacts,
            Entries entries,
            HerFile file,
            People people,
            Telling telling,
            EndsTold ends,
            Parameters parameters,
            ApplicationEventPublisher events,
            Deadlines deadlines,
            Clock clock) {
        this.contacts = contacts;
        this.entries = entries;
        this.file = file;
        this.people = people;
        this.telling = telling;
        this.ends = ends;
        this.parameters = parameters;
        this.events = events;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// What was found when a move came: it was made, or the contact stands elsewhere now.
    public enum Done {
        YES,
        TOO_LATE
    }

    /// What became of a wish to remind the employer.
    public enum Reminder {
        SENT,
        /// He was reminded today: once a day is enough.
        SENT_TODAY,
        TOO_LATE
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

    /// The employer, or she or the team for him, says whether she was reached, which stops the clock (R-M5 c).
    @Transactional
    public Done reached(UUID contactId, boolean reached, String side, String by) {
        var contact = contacts.hold(contactId);
        var now = clock.instant();
        var ask = askOutcome(contact, now);
        switch (contact.state()) {
            case ContactState.Accepted accepted -> contacts.save(contact.in(accepted.reached(now, reached, ask)));
            case ContactState.Reached before
            when before.stage() == Stage.TO_REACH ->
                contacts.save(contact.in(before.next(reached ? Stage.REACHED : Stage.TO_REACH, ask)));
            default -> {
                return Done.TOO_LATE;
            }
        }
        called(contact, now);
        var kind = reached ? "reached" : "not_reached";
        entries.add(contact, side, by, kind, null, now);
        file.note(contact, side, by, kind, null);
        telling.close(contact, "contact.late");
        if (reached) {
            telling.close(contact, "contact.unreached");
            telling.close(contact, "contact.nonews");
        }
        if (!reached) {
            telling.teamTask(
                    contact,
                    "contact.unreached",
                    "l’employeur n’arrive pas à la joindre",
                    "Vérifiez son téléphone avec elle.",
                    Paris.date(now).plusDays(1),
                    false);
        }
        return Done.YES;
    }

    @Transactional
    public Done stage(UUID contactId, Stage stage, @Nullable String reason, String side, String by) {
        return stage(contactId, stage, reason, null, side, by);
    }

    /// The employer says how far it came: a stage between, or an end with its reason. `on` is the day of the
    /// interview or the trial, when it is known.
    @Transactional
    public Done stage(
            UUID contactId, Stage stage, @Nullable String why, @Nullable LocalDate on, String side, String by) {
        var reason = on == null || stage != Stage.INTERVIEW && stage != Stage.TRIAL
                ? why
                : "Le " + French.date(on, Paris.today(clock));
        var contact = contacts.hold(contactId);
        var now = clock.instant();
        var ask = askOutcome(contact, now);
        ContactState next = switch (contact.state()) {
            case ContactState.Accepted accepted when stage.ends() -> accepted.closed(now, stage, reason);
            case ContactState.Accepted accepted ->
                accepted.reached(now, true, ask).next(stage, ask);
            case ContactState.Reached before when stage.ends() -> before.closed(now, stage, reason);
            case ContactState.Reached before -> before.next(stage, ask);
            case ContactState.Queued _,
                    ContactState.Asked _,
                    ContactState.Declined _,
                    ContactState.NoAnswer _,
                    ContactState.Closed _,
                    ContactState.Withdrawn _ -> contact.state();
        };
        if (next.equals(contact.state())) {
            if (!(contact.state() instanceof ContactState.Reached)) {
                return Done.TOO_LATE;
            }
            if (reason != null) {
                // The same stage on another day.
                entries.add(contact, side, by, word(stage), reason, now);
                file.note(contact, side, by, word(stage), reason);
            }
            return Done.YES;
        }
        contacts.save(contact.in(next));
        called(contact, now);
        entries.add(contact, side, by, word(stage), reason, now);
        file.note(contact, side, by, word(stage), reason);
        telling.closeAll(contact);
        if (stage.ends() && stage != Stage.HIRED) {
            lostLater(contact, now);
            ends.tell(contact, stage, side, by);
            if ("OTHER_TO_ADVISER".equals(reason)) {
                telling.teamTask(
                        contact,
                        "contact.why",
                        "l’employeur ne donne pas suite",
                        "Appelez-le pour comprendre pourquoi.",
                        Paris.date(now).plusDays(3),
                        false);
            }
        }
        return Done.YES;
    }

    private static String word(Stage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Who had too many late calls may have fewer now.
    private void called(Contact before, Instant now) {
        if (before.late(now)) {
            events.publishEvent(new CallsMade(before.platform(), before.organisation()));
        }
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
        note(contacts.get(contactId), words, by, clock.instant());
    }

    private void note(Contact contact, @Nullable String words, String by, Instant now) {
        if (words != null) {
            entries.add(contact, "TEAM", by, "note", words, now);
        }
    }

    /// The contact ends by a hire, and the employer keeps the identity.
    void closedByHire(Contact contact, String side, String by, Instant now) {
        switch (contact.state()) {
            case ContactState.Accepted accepted -> contacts.save(contact.in(accepted.closed(now, Stage.HIRED, null)));
            case ContactState.Reached reached -> contacts.save(contact.in(reached.closed(now, Stage.HIRED, null)));
            case ContactState _ -> throw new IllegalStateException("Not open: " + contact.id());
        }
        entries.add(contact, side, by, "hired", null, now);
        entries.keepUntil(contact, null);
        telling.closeAll(contact);
    }

    /// R-P6: after an unsuccessful end the employer keeps the identity for three months.
    void lostLater(Contact contact, Instant now) {
        entries.keepUntil(
                contact, Paris.date(now).plusMonths(parameters.days("r-p6.identity-months", contact.platform())));
    }

    private static String day(Instant before, Instant now) {
        return French.date(Paris.date(before), Paris.date(now));
    }

    private LocalDate askOutcome(Contact contact, Instant now) {
        return Paris.date(now).plusDays(parameters.days("r-m5.outcome-days", contact.platform()));
    }
}
