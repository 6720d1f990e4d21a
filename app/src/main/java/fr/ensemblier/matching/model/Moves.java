package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.matching.Telling;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What employers, persons and the team do to matches and contacts. Each move holds its row, so two at one instant
/// follow
/// each other.
///
/// A contact may lie in two platforms, so each runs as a machine, after its page has checked who asks.
@Component
public class Moves {

    private static final Duration WEEK = Duration.ofDays(7);

    /// What became of a request to meet somebody.
    public sealed interface Asking {
        record Sent(UUID contact) implements Asking {}

        /// She has had enough requests this week; it is sent on a day (R-M6).
        record Waits(UUID contact, LocalDate sentOn) implements Asking {}

        /// In French, ready to show.
        record Refused(String why) implements Asking {}
    }

    private final Matches matches;
    private final Contacts contacts;
    private final Entries entries;
    private final People people;
    private final Telling telling;
    private final Parameters parameters;
    private final Clock clock;

    Moves(
            Matches matches,
            Contacts contacts,
            Entries entries,
            People people,
            Telling telling,
            Parameters parameters,
            Clock clock) {
        this.matches = matches;
        this.contacts = contacts;
        this.entries = entries;
        this.people = people;
        this.telling = telling;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// The employer makes the first move (R-M6).
    @Transactional
    public Asking ask(
            UUID matchId, OfferView offer, CandidateCard card, String message, String by, @Nullable UUID account) {
        contacts.holdCard(card.key());
        var match = matches.hold(matchId);
        if (match.state() == Match.State.WITHDRAWN || !card.visible()) {
            return new Asking.Refused("Cette personne n’est plus visible. Elle a peut-être trouvé un poste.");
        }
        if (!offer.state().equals("PUBLISHED")) {
            return new Asking.Refused("Cette offre n’est plus en ligne. Renouvelez-la pour contacter des personnes.");
        }
        var now = clock.instant();
        var contact = new Contact(
                match.platform(),
                UUID.randomUUID(),
                match.id(),
                match.offer(),
                match.organisation(),
                offer.establishment(),
                match.cardPlatform(),
                match.cardKey(),
                card.called(),
                message,
                by,
                now,
                null,
                new ContactState.Queued());
        if (!contacts.add(contact, account)) {
            return new Asking.Refused("Cette personne a déjà été contactée pour cette offre.");
        }
        matches.move(match, Match.State.CONTACTED, now, null);
        entries.add(contact, "EMPLOYER", by, "asked", message, now);
        var free = freeFrom(card.platform(), card.key(), now, contacts.queued(card.key()));
        if (free.isAfter(now)) {
            return new Asking.Waits(contact.id(), Paris.date(free));
        }
        send(contact, now);
        return new Asking.Sent(contact.id());
    }

    /// When one more request may reach her: at most so many in 7 days; `waiting` counts the queue with this one.
    private Instant freeFrom(PlatformId platform, UUID card, Instant now, int waiting) {
        var limit = parameters.days("r-m6.weekly-contacts", platform);
        var sent = contacts.sentSince(card, now.minus(WEEK));
        var over = sent.size() + waiting - limit;
        if (over <= 0 || sent.isEmpty()) {
            return now;
        }
        return sent.get(Math.min(over - 1, sent.size() - 1)).plus(WEEK);
    }

    /// Sends the next queued request of a person whose week allows it (R-M6).
    @Transactional
    public boolean release(UUID contactId, Instant now) {
        var contact = contacts.get(contactId);
        contacts.holdCard(contact.cardKey());
        contact = contacts.hold(contactId);
        if (!(contact.state() instanceof ContactState.Queued)
                || freeFrom(contact.cardPlatform(), contact.cardKey(), now, 1).isAfter(now)) {
            return false;
        }
        send(contact, now);
        return true;
    }

    private void send(Contact contact, Instant now) {
        var days = parameters.days("r-m5.answer-days", contact.cardPlatform());
        var asked = new ContactState.Queued().sent(now, days);
        contacts.save(contact.in(asked));
        telling.asked(contact, asked.answerBefore());
        var her = people.behind(contact.cardKey());
        if (her.isEmpty() || (her.get().phone() == null && her.get().email() == null)) {
            telling.teamTask(
                    contact,
                    "contact.call",
                    "un employeur veut la rencontrer",
                    "Elle n’a ni téléphone ni adresse de courriel. Dites-le-lui et répondez avec son accord.",
                    Paris.date(now).plusDays(2),
                    true);
        }
    }

    /// What was found when a move came: it was made, or the contact stands elsewhere now.
    public enum Done {
        YES,
        TOO_LATE
    }

    /// She says yes: in this transaction her name and coordinates are copied for this employer alone (R-P2).
    @Transactional
    public Done accept(UUID contactId, String side, String by, @Nullable String mandate, @Nullable String words) {
        var contact = contacts.hold(contactId);
        if (!(contact.state() instanceof ContactState.Asked asked)) {
            return Done.TOO_LATE;
        }
        var her = people.behind(contact.cardKey());
        if (her.isEmpty()) {
            return Done.TOO_LATE;
        }
        var now = clock.instant();
        var days = parameters.days("r-m5.reach-days", contact.platform());
        contacts.save(contact.in(asked.accepted(now, by, mandate, days)));
        var person = her.get();
        entries.reveal(contact, new Entries.Identity(person.fullName(), person.phone(), person.email()), now);
        entries.add(contact, side, by, "accepted", words, now);
        people.happened(
                contact.cardPlatform(),
                person.person(),
                "contact",
                "Accepte de rencontrer un employeur",
                words,
                side.equals("PERSON"));
        telling.close(contact, "contact.call");
        telling.employerTold(
                contact,
                "contact-accepted",
                contact.called() + " accepte de vous rencontrer",
                "Appelez cette personne avant " + days + " jours. Son nom et son téléphone sont dans votre espace.");
        return Done.YES;
    }

    @Transactional
    public Done decline(UUID contactId, String side, String by, @Nullable String mandate, @Nullable String reason) {
        var contact = contacts.hold(contactId);
        if (!(contact.state() instanceof ContactState.Asked asked)) {
            return Done.TOO_LATE;
        }
        var now = clock.instant();
        contacts.save(contact.in(asked.declined(now, by, mandate, reason)));
        entries.add(contact, side, by, "declined", reason, now);
        telling.close(contact, "contact.call");
        telling.employerTold(
                contact,
                "contact-declined",
                contact.called() + " ne souhaite pas vous rencontrer",
                "Ce n’est pas un jugement sur votre structure. D’autres profils correspondent peut-être.");
        return Done.YES;
    }

    /// The employer says whether she was reached, which stops the clock (R-M5 c).
    @Transactional
    public Done reached(UUID contactId, boolean reached, String by) {
        var contact = contacts.hold(contactId);
        var now = clock.instant();
        var ask = askOutcome(contact, now);
        switch (contact.state()) {
            case ContactState.Accepted accepted -> contacts.save(contact.in(accepted.reached(now, reached, ask)));
            case ContactState.Reached before
            when reached && before.stage() == Stage.TO_REACH ->
                contacts.save(contact.in(before.next(Stage.REACHED, ask)));
            default -> {
                return Done.TOO_LATE;
            }
        }
        entries.add(contact, "EMPLOYER", by, reached ? "reached" : "not_reached", null, now);
        telling.close(contact, "contact.late");
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

    /// The employer says how far it came: a stage between, or an end with its reason.
    @Transactional
    public Done stage(UUID contactId, Stage stage, @Nullable String reason, String side, String by) {
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
            return Done.TOO_LATE;
        }
        contacts.save(contact.in(next));
        entries.add(contact, side, by, stage.name().toLowerCase(java.util.Locale.ROOT), reason, now);
        telling.close(contact, "contact.late");
        telling.close(contact, "contact.outcome");
        if (stage.ends() && stage != Stage.HIRED) {
            lostLater(contact, now);
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

    /// The contact ends by a hire, and the employer keeps the identity.
    void closedByHire(Contact contact, String side, String by, Instant now) {
        switch (contact.state()) {
            case ContactState.Accepted accepted -> contacts.save(contact.in(accepted.closed(now, Stage.HIRED, null)));
            case ContactState.Reached reached -> contacts.save(contact.in(reached.closed(now, Stage.HIRED, null)));
            case ContactState _ -> throw new IllegalStateException("Not open: " + contact.id());
        }
        entries.add(contact, side, by, "hired", null, now);
        entries.keepUntil(contact, null);
        telling.close(contact, "contact.late");
        telling.close(contact, "contact.outcome");
    }

    /// R-P6: after an unsuccessful end the employer keeps the identity for three months.
    void lostLater(Contact contact, Instant now) {
        entries.keepUntil(
                contact, Paris.date(now).plusMonths(parameters.days("r-p6.identity-months", contact.platform())));
    }

    private LocalDate askOutcome(Contact contact, Instant now) {
        return Paris.date(now).plusDays(parameters.days("r-m5.outcome-days", contact.platform()));
    }
}
