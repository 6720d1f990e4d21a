package fr.ensemblier.matching.model;

import fr.ensemblier.matching.Telling;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Hires;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How contacts end: by a hire, by the team, or since she or the offer is gone.
@Component
public class Endings {

    /// The facts of a hire that a contact brought, as one of both sides declares them. Whether she still looks is
    /// hers to say: an employer tells only what he believes (R-M10).
    public record Hired(
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            String contractClass,
            @Nullable BigDecimal weeklyHours,
            Hires.@Nullable Looking looking,
            @Nullable Boolean believed) {}

    private final Contacts contacts;
    private final Matches matches;
    private final Reopened reopened;
    private final Entries entries;
    private final HerFile file;
    private final Moves moves;
    private final Telling telling;
    private final People people;
    private final Hires hires;
    private final Occupations occupations;
    private final Clock clock;

    Endings(
            Contacts contacts,
            Matches matches,
            Reopened reopened,
            Entries entries,
            HerFile file,
            Moves moves,
            Telling telling,
            People people,
            Hires hires,
            Occupations occupations,
            Clock clock) {
        this.contacts = contacts;
        this.matches = matches;
        this.reopened = reopened;
        this.entries = entries;
        this.file = file;
        this.moves = moves;
        this.telling = telling;
        this.people = people;
        this.hires = hires;
        this.occupations = occupations;
        this.clock = clock;
    }

    /// Records the hire and closes the contact; empty when the contact cannot end by a hire any more.
    /// `side` is EMPLOYER, PERSON or TEAM.
    @Transactional
    public Optional<UUID> hired(UUID contactId, OfferView offer, Hired said, String side, String by) {
        var contact = contacts.hold(contactId);
        var her = people.behind(contact.cardKey());
        var open = contact.state() instanceof ContactState.Accepted || contact.state() instanceof ContactState.Reached;
        if (!open || her.isEmpty()) {
            return Optional.empty();
        }
        moves.closedByHire(contact, side, by, clock.instant());
        var outcome = hires.record(new Hires.Declaration(
                her.get().platform(),
                her.get().person(),
                contact.organisation(),
                contact.establishment(),
                offer.establishmentName(),
                contact.offer(),
                contactId,
                "MATCH",
                offer.occupation(),
                setting(offer),
                said.contractClass(),
                months(said, offer),
                said.weeklyHours(),
                said.startsOn(),
                said.endsOn(),
                said.looking(),
                said.believed(),
                side,
                by));
        var hire = switch (outcome) {
            case Hires.Outcome.Recorded(var id) -> id;
            case Hires.Outcome.Known(var id, var _) -> id;
        };
        contacts.tie(contact, hire);
        return Optional.of(hire);
    }

    /// Ends what is not accepted yet, and, when she was hired elsewhere, all that is open; employers are told
    /// politely. `hire` is the one that ended her search, if any.
    @Transactional
    public void withdraw(UUID card, boolean acceptedToo, String why, @Nullable UUID hire) {
        contacts.ofCard(card).forEach(contact -> {
            if (withdraw(contact, acceptedToo, why) && hire != null) {
                reopened.endedByHire(contact, hire);
            }
        });
    }

    /// An offer is filled or withdrawn: who was asked and has not answered is asked no more. Gives how many.
    @Transactional
    public int withdrawOffer(OfferView offer) {
        var filled = offer.filled() >= offer.openings();
        var asked = contacts.ofOffer(offer.id().value()).stream()
                .map(contact -> contacts.hold(contact.id()))
                .filter(contact ->
                        contact.state() instanceof ContactState.Queued || contact.state() instanceof ContactState.Asked)
                .toList();
        asked.forEach(contact -> {
            withdrawn(contact, filled ? "Le poste est pourvu." : "L’offre n’est plus en ligne.");
            if (filled) {
                reopened.endedByFilling(contact);
            }
            if (contact.state() instanceof ContactState.Asked) {
                telling.personTold(
                        contact,
                        "contact-withdrawn",
                        filled ? "Un poste est pourvu" : "Une offre n’est plus en ligne",
                        (filled
                                        ? "L’employeur qui voulait vous rencontrer a recruté quelqu’un d’autre. Merci de votre intérêt."
                                        : "L’offre de l’employeur qui voulait vous rencontrer n’est plus en ligne.")
                                + " Vous n’avez rien à faire.");
            }
        });
        return asked.size();
    }

    boolean withdraw(Contact seen, boolean acceptedToo, String why) {
        var contact = contacts.hold(seen.id());
        var ends = switch (contact.state()) {
            case ContactState.Queued _, ContactState.Asked _ -> true;
            case ContactState.Accepted _, ContactState.Reached _ -> acceptedToo;
            case ContactState.Declined _, ContactState.NoAnswer _, ContactState.Closed _, ContactState.Withdrawn _ ->
                false;
        };
        if (!ends) {
            return false;
        }
        withdrawn(contact, why);
        moves.lostLater(contact, clock.instant());
        telling.employerTold(
                contact,
                "contact-withdrawn",
                contact.called() + " n’est plus disponible",
                "Cette personne ne cherche plus pour le moment. Merci de l’intérêt que vous lui avez porté.");
        return true;
    }

    /// The team closes what both sides left open, with its reason; both are told. The machine does not propose her for
    /// this offer any more; the team may. False when it had ended.
    @Transactional
    public boolean stoppedByTeam(UUID contactId, String why, String by) {
        var contact = contacts.hold(contactId);
        if (!(contact.state() instanceof ContactState.Open)) {
            return false;
        }
        withdrawn(contact, why, "TEAM", by);
        moves.lostLater(contact, clock.instant());
        telling.employerTold(
                contact,
                "contact-stopped",
                "La mise en relation avec " + contact.called() + " est close",
                "L’équipe de la plateforme l’a close : " + why);
        if (!(contact.state() instanceof ContactState.Queued)) {
            telling.personTold(
                    contact,
                    "contact-stopped",
                    "Une rencontre n’aura pas lieu",
                    "L’équipe de la plateforme l’a close. Vos autres rencontres continuent.");
        }
        return true;
    }

    private void withdrawn(Contact contact, String why) {
        withdrawn(contact, why, "MACHINE", "Ensemblier");
    }

    private void withdrawn(Contact contact, String why, String side, String by) {
        if (contact.state() instanceof ContactState.Open open) {
            var now = clock.instant();
            contacts.save(contact.in(open.withdrawn(now, why)));
            entries.add(contact, side, by, "withdrawn", why, now);
            file.note(contact, side, by, "withdrawn", why);
            telling.closeAll(contact);
            matches.askedNoMore(contact, side.equals("TEAM"), now);
        }
    }

    private @Nullable String setting(OfferView offer) {
        if (!offer.setting().isEmpty()) {
            return offer.setting();
        }
        return occupations
                .find(offer.occupation())
                .map(Occupation::setting)
                .filter(setting -> !setting.equals("BOTH"))
                .orElse(null);
    }

    /// Without a last day, a contract of the kind that was offered lasts as long as offered (R-W6).
    private static @Nullable Integer months(Hired said, OfferView offer) {
        if (said.endsOn() != null) {
            return (int) java.time.temporal.ChronoUnit.MONTHS.between(
                    said.startsOn(), said.endsOn().plusDays(1));
        }
        return said.contractClass().equals(offer.contractClass()) ? offer.contractMonths() : null;
    }
}
