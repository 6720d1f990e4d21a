package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Telling;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.HireCorrected;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Contacts follow a hire that was corrected, cancelled or taken back (R-E6, R-M10).
///
/// The contact that brought it is open again, or ended again, without a word to anybody: its story says so.
/// Those that it ended were told politely; whether they begin again is for her to say, so her team is asked,
/// one by one.
@Component
public class AfterHire {

    /// What became of a wish to open a contact again.
    public enum Reopening {
        DONE,
        /// It is open, or ended otherwise, since; or the employer asked for her anew.
        TOO_LATE,
        /// The offer is not public any more.
        OFFER_OVER,
        /// She is not shown to employers any more.
        HIDDEN
    }

    private final Contacts contacts;
    private final Matches matches;
    private final Reopened reopened;
    private final Entries entries;
    private final HerFile file;
    private final Moves moves;
    private final Requests requests;
    private final Telling telling;
    private final People people;
    private final Hires hires;
    private final OfferDirectory offers;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final Clock clock;

    AfterHire(
            Contacts contacts,
            Matches matches,
            Reopened reopened,
            Entries entries,
            HerFile file,
            Moves moves,
            Requests requests,
            Telling telling,
            People people,
            Hires hires,
            OfferDirectory offers,
            Parameters parameters,
            Deadlines deadlines,
            Clock clock) {
        this.contacts = contacts;
        this.matches = matches;
        this.reopened = reopened;
        this.entries = entries;
        this.file = file;
        this.moves = moves;
        this.requests = requests;
        this.telling = telling;
        this.people = people;
        this.hires = hires;
        this.offers = offers;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "matching.hire-corrected")
    void on(HireCorrected event) {
        var now = clock.instant();
        var bringing = reopened.bringing(event.hire());
        bringing.ifPresent(seen -> {
            var contact = contacts.hold(seen.id());
            if (hires.contract(event.hire())
                    .map(Hires.Contract::organisation)
                    .filter(contact.organisation()::equals)
                    .isPresent()) {
                hiredAgain(contact, now);
            } else {
                hiredNoMore(contact, now);
            }
        });
        var ended = !hires.stands(event.hire());
        reopened.endedByHire(event.hire()).forEach(contact -> ask(contact, ended && looks(contact), now));
        bringing.map(Contact::offer).ifPresent(offer -> {
            var free = free(offer);
            reopened.endedByFilling(offer).forEach(contact -> ask(contact, free && looks(contact), now));
        });
    }

    /// Whichever hire gave it back, an opening is an opening.
    private boolean free(UUID offer) {
        return offers.find(new JobOfferId(offer))
                .filter(one -> one.state().equals("PUBLISHED") && one.filled() < one.openings())
                .isPresent();
    }

    private boolean looks(Contact contact) {
        return people.card(contact.cardKey()).filter(CandidateCard::visible).isPresent();
    }

    /// It stands again where it stood; an employer who had not called yet has his days anew.
    private void hiredNoMore(Contact contact, Instant now) {
        if (contact.state() instanceof ContactState.Closed(var accepted, var at, Stage stage, var _)
                && stage == Stage.HIRED) {
            var ask = Paris.date(now).plusDays(parameters.days("r-m5.outcome-days", contact.platform()));
            contacts.save(contact.in(reopened.before(contact, accepted, at, ask)
                    .orElseGet(() -> new ContactState.Accepted(
                            accepted.sentAt(),
                            accepted.answeredAt(),
                            accepted.by(),
                            accepted.mandate(),
                            deadlines.toReach(contact.platform(), now)))));
            reopened.clear(contact);
            entries.add(contact, "MACHINE", "Ensemblier", "hire_cancelled", null, now);
        }
    }

    private void hiredAgain(Contact contact, Instant now) {
        switch (contact.state()) {
            case ContactState.Accepted _, ContactState.Reached _ ->
                moves.closedByHire(contact, "MACHINE", "Ensemblier", now);
            case ContactState.Closed(var accepted, var _, Stage stage, var _)
            when stage != Stage.HIRED -> {
                contacts.save(contact.in(new ContactState.Closed(accepted, now, Stage.HIRED, null)));
                reopened.withoutReason(contact);
                entries.add(contact, "MACHINE", "Ensemblier", "hired", null, now);
                entries.keepUntil(contact, null);
            }
            case ContactState _ -> {}
        }
    }

    private void ask(Contact contact, boolean open, Instant now) {
        if (open && contact.reopen() == null && contacts.standing(contact).isEmpty()) {
            reopened.ask(contact, now);
            telling.teamTask(
                    contact,
                    "contact.reopen",
                    "rencontre à rouvrir, ou non",
                    "L’embauche qui l’avait arrêtée est annulée. Demandez-lui si elle veut encore rencontrer cet employeur.",
                    Paris.date(now).plusDays(1),
                    false);
        } else if (!open && contact.reopen() != null) {
            leave(contact);
        }
    }

    private void leave(Contact contact) {
        reopened.ask(contact, null);
        telling.close(contact, "contact.reopen");
    }

    /// She said no, or nobody wants it any more: it stays closed, and nobody is asked again.
    @Transactional
    public void left(UUID contactId) {
        leave(contacts.hold(contactId));
    }

    /// With her agreement the contact goes on where it stood: the employer calls her, or she answers his request.
    @Transactional
    public Reopening reopen(UUID contactId, OfferView offer, String by) {
        var contact = contacts.hold(contactId);
        if (contact.reopen() == null || !(contact.state() instanceof ContactState.Withdrawn)) {
            return Reopening.TOO_LATE;
        }
        if (contacts.standing(contact).isPresent()) {
            leave(contact);
            return Reopening.TOO_LATE;
        }
        if (!offer.state().equals("PUBLISHED")) {
            return Reopening.OFFER_OVER;
        }
        var her = people.behind(contact.cardKey());
        if (her.isEmpty() || !looks(contact)) {
            return Reopening.HIDDEN;
        }
        var now = clock.instant();
        var before = deadlines.toReach(contact.platform(), now);
        var accepted = reopened.accepted(contact, before);
        contacts.save(contact.in(accepted.<ContactState>map(one -> one).orElse(new ContactState.Queued(null))));
        reopened.clear(contact);
        matches.askedAgain(contact, now);
        entries.add(contact, "TEAM", by, "reopened", null, now);
        file.note(contact, "TEAM", by, "reopened", null);
        telling.close(contact, "contact.reopen");
        if (accepted.isPresent()) {
            call(contacts.hold(contactId), her.get(), before, now);
        } else {
            var sent = requests.release(contactId, now);
            telling.employerTold(
                    contacts.hold(contactId),
                    "contact-reopened",
                    "Votre demande à " + contact.called() + " reprend",
                    "L’embauche qui l’avait arrêtée est annulée. "
                            + (sent
                                    ? "La personne reçoit votre demande et y répond."
                                    : "La personne reçoit votre demande dès que sa semaine le permet."));
        }
        return Reopening.DONE;
    }

    private void call(Contact contact, People.Reachable her, Instant before, Instant now) {
        if (entries.kept(contact).isPresent()) {
            entries.keepUntil(contact, null);
        } else {
            entries.reveal(contact, new Entries.Identity(her.fullName(), her.phone(), her.email()), now);
        }
        telling.employerTold(
                contact,
                "contact-reopened",
                contact.called() + " est de nouveau disponible",
                Telling.reach(her, French.date(Paris.date(before), Paris.date(now))));
    }
}
