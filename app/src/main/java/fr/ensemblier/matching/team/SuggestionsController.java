package fr.ensemblier.matching.team;

import fr.ensemblier.engine.Explanation;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.matching.CardView;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Matches;
import fr.ensemblier.matching.model.Matchmaker;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Offers for a person and people for an offer, computed when asked, with each part of the score (R-M9); a human may
/// put
/// somebody forward.
@Controller
class SuggestionsController {

    private static final int MOST = 15;

    private final People people;
    private final Market market;
    private final Matches matches;
    private final Contacts contacts;
    private final Matchmaker matchmaker;
    private final Readings readings;
    private final Lines lines;

    SuggestionsController(
            People people,
            Market market,
            Matches matches,
            Contacts contacts,
            Matchmaker matchmaker,
            Readings readings,
            Lines lines) {
        this.people = people;
        this.market = market;
        this.matches = matches;
        this.contacts = contacts;
        this.matchmaker = matchmaker;
        this.readings = readings;
        this.lines = lines;
    }

    @GetMapping("/equipe/personnes/{person}/rapprochements")
    ModelAndView offers(@PathVariable UUID person) {
        var card = card(person).filter(CandidateCard::visible);
        var offers = card.stream()
                .flatMap(one -> market.offersFor(one, MOST, 0).stream().map(fit -> {
                    var offer = readings.offer(fit.one().id().value());
                    return new TeamPages.Offered(
                            offer.title(),
                            "/equipe/offres/" + offer.id(),
                            offer.establishmentName() + ", à " + offer.communeName() + ", "
                                    + lines.journey(one, fit.why().km()),
                            points(fit.why()),
                            lines.of(one, offer, fit.why()),
                            parts(fit.why()),
                            state(offer.id().value(), one.key()),
                            "/equipe/personnes/" + person + "/rapprochements/" + offer.id());
                }))
                .toList();
        return new ModelAndView("matching/team/offers", Map.of("page", new TeamPages.Offers(offers, card.isPresent())));
    }

    @PostMapping("/equipe/personnes/{person}/rapprochements/{offer}")
    String forward(
            @PathVariable UUID person,
            @PathVariable UUID offer,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var card = card(person).filter(CandidateCard::visible);
        if (card.isEmpty() || !market.mayMeet(card.get(), readings.offer(offer))) {
            Flash.bad("Cette personne n’est pas montrée à cet employeur.").after(redirect);
        } else if (reason.isBlank()) {
            Flash.bad("Dites en quelques mots pourquoi vous la proposez.").after(redirect);
        } else {
            var added = Readings.across(() -> matchmaker.putForward(readings.offer(offer), card.get(), reason.strip()));
            if (added) {
                Flash.ok("Cette personne est proposée à l’employeur.").after(redirect);
            } else {
                Flash.info("Elle était déjà proposée pour cette offre.").after(redirect);
            }
        }
        return "redirect:/equipe/personnes/" + person;
    }

    @GetMapping("/equipe/offres/{id}/profils")
    ModelAndView people(@PathVariable UUID id) {
        Actors.team();
        var offer = readings.offer(id);
        var fits = market.peopleFor(offer, MOST, 0).stream()
                .flatMap(fit -> people.card(fit.one().key()).stream().map(card -> {
                    var her = people.behind(card.key());
                    var view = new CardView(
                            card.key().toString(),
                            her.map(People.Reachable::fullName).orElse(card.called()) + ", à " + card.communeName(),
                            card.called(),
                            lines.summary(card),
                            lines.journey(card, fit.why().km()),
                            French.km(fit.why().km()) + ", estimé",
                            lines.pictogram(offer.occupation()),
                            lines.colour(offer.occupation()),
                            null,
                            null,
                            "",
                            false,
                            false,
                            "",
                            offer.title(),
                            lines.of(card, offer, fit.why()));
                    return new TeamPages.Fit(
                            view,
                            her.map(one -> "/equipe/personnes/" + one.person()).orElse(null),
                            points(fit.why()),
                            parts(fit.why()),
                            state(id, card.key()),
                            her.map(one -> "/equipe/personnes/" + one.person() + "/rapprochements/" + id)
                                    .orElse(""));
                }))
                .toList();
        var page = new TeamPages.People(offer.title() + ", " + offer.establishmentName(), "/equipe/offres/" + id, fits);
        return new ModelAndView("matching/team/people", Map.of("page", page));
    }

    private Optional<CandidateCard> card(UUID person) {
        var actor = Actors.team();
        var her = people.find(person)
                .filter(one -> one.platform().equals(actor.platform()))
                .orElseThrow(() -> new NotFound("person", person));
        return people.card(her.cardKey());
    }

    private @Nullable String state(UUID offer, UUID card) {
        return matches.find(offer, card)
                .map(match -> switch (match.state()) {
                    case TO_TREAT ->
                        match.origin() == Match.Origin.INTEREST
                                ? "Intéressée, en tête chez l’employeur"
                                : "Proposée à l’employeur";
                    case CONTACTED ->
                        contacts.ofMatch(match.id()).isPresent() ? "Contactée par l’employeur" : "Contactée";
                    case PUT_ASIDE -> "Écartée par l’employeur";
                    case NO_FOLLOW_UP -> "Sans suite";
                    case WITHDRAWN -> "Retirée";
                })
                .orElse(null);
    }

    private static String points(Explanation why) {
        return Math.round(why.score().total()) + " sur 100";
    }

    private static List<String> parts(Explanation why) {
        var score = why.score();
        return List.of(
                "Trajet : " + French.number(score.nearness(), 1) + " sur 40",
                "Métier : " + French.number(score.occupation(), 1) + " sur 20",
                "Horaires : " + French.number(score.hours(), 1) + " sur 15",
                "Expérience : " + French.number(score.experience(), 1) + " sur 10",
                "Formation : " + French.number(score.training(), 1) + " sur 8",
                "Date de début : " + French.number(score.start(), 1) + " sur 7");
    }
}
