package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Telling;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.offers.ShownOffers;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The employer's first move, and the queue before a person who has enough requests this week (R-M6).
@Component
public class Requests {

    /// The setting of an offer that is still online was given up (R-T1).
    public static final String NOT_PROPOSED =
            "La plateforme ne propose plus d’offres de ce type. Appelez la plateforme.";

    private static final String KNOWN = "Cette personne a déjà été contactée pour cette offre.";
    private static final Duration WEEK = Duration.ofDays(7);

    /// What became of a request to meet somebody.
    public sealed interface Asking {
        record Sent(UUID contact) implements Asking {}

        /// She has had enough requests this week; it is sent on a day.
        record Waits(UUID contact, LocalDate sentOn) implements Asking {}

        /// In French, ready to show.
        record Refused(String why) implements Asking {}
    }

    private final Matches matches;
    private final ShownOffers shown;
    private final Contacts contacts;
    private final Queue queue;
    private final Entries entries;
    private final HerFile file;
    private final Wishes wishes;
    private final People people;
    private final Telling telling;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final Clock clock;

    Requests(
            Matches matches,
            ShownOffers shown,
            Contacts contacts,
            Queue queue,
            Entries entries,
            HerFile file,
            Wishes wishes,
            People people,
            Telling telling,
            Parameters parameters,
            Deadlines deadlines,
            Clock clock) {
        this.matches = matches;
        this.shown = shown;
        this.contacts = contacts;
        this.queue = queue;
        this.entries = entries;
        this.file = file;
        this.wishes = wishes;
        this.people = people;
        this.telling = telling;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// The employer asks to meet her; the page has checked whose match it is.
    @Transactional
    public Asking ask(
            UUID matchId, OfferView offer, CandidateCard card, String message, String by, @Nullable UUID account) {
        queue.hold(card.key());
        var match = matches.hold(matchId);
        if (!offer.state().equals("PUBLISHED")) {
            return new Asking.Refused(
                    offer.filled() >= offer.openings()
                            ? "Tous les postes de cette offre sont pourvus. Pour recruter encore, publiez une autre offre."
                            : "Cette offre n’est plus en ligne. Renouvelez-la pour contacter des personnes.");
        }
        if (!shown.shows(offer)) {
            return new Asking.Refused(NOT_PROPOSED);
        }
        if (match.state() == Match.State.WITHDRAWN || !card.visible()) {
            return new Asking.Refused("Cette personne n’est plus visible. Elle a peut-être trouvé un poste.");
        }
        if (match.state() == Match.State.CONTACTED) {
            return new Asking.Refused(KNOWN);
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
                0,
                null,
                new ContactState.Queued(null));
        if (!contacts.add(contact, account)) {
            return new Asking.Refused(KNOWN);
        }
        matches.move(match, Match.State.CONTACTED, now, null);
        entries.add(contact, "EMPLOYER", by, "asked", message, now);
        file.note(contact, "EMPLOYER", by, "asked", message);
        var free = freeFrom(contact, now);
        if (free.isAfter(now)) {
            var day = Paris.date(free);
            contacts.save(contact.in(new ContactState.Queued(day)));
            return new Asking.Waits(contact.id(), day);
        }
        send(contact, now);
        return new Asking.Sent(contact.id());
    }

    /// When it may reach her: she takes so many requests in 7 days, at most as many as the parameter says.
    private Instant freeFrom(Contact contact, Instant now) {
        var most = parameters.days("r-m6.weekly-contacts", contact.cardPlatform());
        var hers = wishes.of(contact.cardKey()).weekly();
        var limit = hers == null ? most : Math.min(hers, most);
        var sent = queue.sentSince(contact.cardKey(), now.minus(WEEK));
        var over = sent.size() + queue.place(contact) - limit;
        if (over <= 0 || sent.isEmpty()) {
            return now;
        }
        return sent.get(Math.min(over - 1, sent.size() - 1)).plus(WEEK);
    }

    /// Sends a queued request if her week allows it, else says anew when it will be sent.
    @Transactional
    public boolean release(UUID contactId, Instant now) {
        queue.hold(contacts.get(contactId).cardKey());
        var contact = contacts.hold(contactId);
        if (!(contact.state() instanceof ContactState.Queued(var said))) {
            return false;
        }
        var free = freeFrom(contact, now);
        if (free.isAfter(now)) {
            var day = Paris.date(free);
            if (!Objects.equals(said, day)) {
                contacts.save(contact.in(new ContactState.Queued(day)));
            }
            return false;
        }
        send(contact, now);
        return true;
    }

    private void send(Contact contact, Instant now) {
        var asked = new ContactState.Queued(null).sent(now, deadlines.toAnswer(contact.cardPlatform(), now));
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
}
