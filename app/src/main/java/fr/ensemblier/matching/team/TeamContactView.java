package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.Story;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.ContactState;
import fr.ensemblier.matching.model.Entries;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Matchmaker;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Stage;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a contact into what the team's page shows.
@Component
class TeamContactView {

    /// What the team may note that came of it; the last four end the contact.
    static final List<Stage> OUTCOMES = List.of(
            Stage.INTERVIEW, Stage.TRIAL, Stage.HIRED, Stage.NOT_SUITABLE, Stage.NO_ANSWER, Stage.PERSON_STOPPED);

    private final Entries entries;
    private final Readings readings;
    private final Market market;
    private final Matchmaker matchmaker;
    private final People people;
    private final Openings openings;
    private final Establishments establishments;
    private final Lines lines;
    private final Story story;
    private final ValueLists lists;
    private final Clock clock;

    TeamContactView(
            Entries entries,
            Readings readings,
            Market market,
            Matchmaker matchmaker,
            People people,
            Openings openings,
            Establishments establishments,
            Lines lines,
            Story story,
            ValueLists lists,
            Clock clock) {
        this.entries = entries;
        this.readings = readings;
        this.market = market;
        this.matchmaker = matchmaker;
        this.people = people;
        this.openings = openings;
        this.establishments = establishments;
        this.lines = lines;
        this.story = story;
        this.lists = lists;
        this.clock = clock;
    }

    /// The person behind it, for her own team alone.
    Optional<People.Reachable> hers(Actor.Team actor, Contact contact) {
        return people.behind(contact.cardKey())
                .filter(person -> person.platform().equals(actor.platform()));
    }

    TeamContactPage of(Actor.Team actor, Contact contact, TeamContactPage.Typed typed, List<FieldError> errors) {
        var offer = readings.offer(contact.offer());
        var her = hers(actor, contact);
        her.ifPresent(person -> openings.note(actor.platform(), person.person(), "contact.opened"));
        var person = person(contact, her);
        var employer = employer(actor, contact, offer);
        var said = story.state(contact);
        var state = contact.state();
        var open = state instanceof ContactState.Accepted || state instanceof ContactState.Reached;
        return new TeamContactPage(
                contact.id().toString(),
                person.name() + " et " + offer.establishmentName(),
                person,
                employer,
                offer.title() + ", " + French.at(offer.communeName()),
                "/equipe/offres/" + contact.offer(),
                said.kind(),
                said.text(),
                blocked(contact, person.name()),
                paused(offer),
                her.isPresent() && state instanceof ContactState.Asked,
                her.map(People.Reachable::standingMandate).orElse(false),
                state instanceof ContactState.Accepted
                        || state instanceof ContactState.Reached reached && reached.stage() == Stage.TO_REACH,
                open,
                state instanceof ContactState.Open,
                her.isPresent() && contact.reopen() != null,
                her.isPresent() && contact.hire() != null ? "/equipe/embauches/" + contact.hire() : null,
                typed,
                List.of(
                        Choice.of(
                                "oui",
                                "Oui, elle accepte la rencontre",
                                typed.answer().equals("oui")),
                        Choice.of("non", "Non merci", typed.answer().equals("non"))),
                options("REFUSAL_REASON_PERSON"),
                OUTCOMES.stream()
                        .filter(stage -> !(state instanceof ContactState.Reached reached && reached.stage() == stage))
                        .map(stage -> Choice.of(
                                stage.name(),
                                French.capital(stage.words()),
                                stage.name().equals(typed.stage())))
                        .toList(),
                options("NOT_SUITABLE_REASON"),
                readings.card(contact.cardKey())
                        .map(card -> lines.of(card, offer, market.explain(card, offer)))
                        .orElse(List.of()),
                story.stepsForTeam(contact, entries.of(contact)),
                errors);
    }

    /// Her own team reads her file; the employer's team only what she let him read (R-P2).
    private TeamContactPage.Side person(Contact contact, Optional<People.Reachable> her) {
        if (her.isPresent()) {
            var one = her.get();
            return new TeamContactPage.Side(
                    one.fullName(),
                    "Suivie par votre plateforme",
                    "/equipe/personnes/" + one.person(),
                    one.phone(),
                    one.email());
        }
        var identity = entries.identity(contact);
        return new TeamContactPage.Side(
                identity.map(Entries.Identity::name).orElse(contact.called()),
                "Suivie par une autre plateforme",
                null,
                identity.map(Entries.Identity::phone).orElse(null),
                identity.map(Entries.Identity::email).orElse(null));
    }

    private TeamContactPage.Side employer(Actor.Team actor, Contact contact, OfferView offer) {
        var phone = Readings.across(() -> establishments.find(contact.establishment()))
                .map(Establishment::phone)
                .orElse(null);
        return new TeamContactPage.Side(
                offer.establishmentName(),
                "Demandez " + Lines.within(contact.askedBy()),
                contact.platform().equals(actor.platform()) ? "/equipe/employeurs/" + contact.organisation() : null,
                phone,
                null);
    }

    /// R-M5: too many calls are late, so no machine proposes him anybody.
    private @Nullable String paused(OfferView offer) {
        return Readings.across(() -> matchmaker.paused(offer))
                ? "Trop d’appels sont en retard : cet employeur ne reçoit plus de nouveaux profils. Ses offres restent en ligne."
                : null;
    }

    /// What keeps it from going on, or null.
    private @Nullable String blocked(Contact contact, String name) {
        var today = Paris.today(clock);
        return switch (contact.state()) {
            case ContactState.Accepted accepted
            when contact.late(clock.instant()) ->
                name + " a accepté le " + French.shortDate(Paris.date(accepted.answeredAt()), today)
                        + " et attend toujours l’appel.";
            case ContactState.Accepted _ -> null;
            case ContactState.Reached reached
            when reached.stage() == Stage.TO_REACH -> "L’employeur n’arrive pas à joindre " + name + ".";
            case ContactState _ -> null;
        };
    }

    private List<Option> options(String list) {
        return lists.of(list).stream()
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    }
}
