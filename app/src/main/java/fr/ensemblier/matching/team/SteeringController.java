package fr.ensemblier.matching.team;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.model.ByHand;
import fr.ensemblier.matching.model.HerWishes;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.Flash;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Mettre en avant », « Mettre de côté »: a human changes the machine's order, with a reason (R-M4, R-M9).
@Controller
class SteeringController {

    private static final int LONGEST = 300;

    private final Suggestions suggestions;
    private final PeopleForOffer fits;
    private final ByHand byHand;
    private final HerWishes herWishes;
    private final Readings readings;
    private final People people;
    private final ValueLists lists;

    SteeringController(
            Suggestions suggestions,
            PeopleForOffer fits,
            ByHand byHand,
            HerWishes herWishes,
            Readings readings,
            People people,
            ValueLists lists) {
        this.suggestions = suggestions;
        this.fits = fits;
        this.byHand = byHand;
        this.herWishes = herWishes;
        this.readings = readings;
        this.people = people;
        this.lists = lists;
    }

    @PostMapping("/equipe/personnes/{person}/rapprochements/{offer}/{act:avant|cote|annuler}")
    ModelAndView fromPerson(
            @PathVariable UUID person,
            @PathVariable UUID offer,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var card = card(suggestions.her(person).cardKey());
        var wrong = refused(offer.toString(), act, reason, words);
        if (wrong != null) {
            return new ModelAndView(
                    "matching/team/offerspage",
                    Map.of("page", suggestions.ofPerson(person, Suggestions.Asked.ALL, wrong)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var action = "/equipe/personnes/" + person + "/rapprochements";
        decide(card, offer, act, reason, words, action + "/" + offer, redirect);
        return new ModelAndView("redirect:" + action);
    }

    @PostMapping("/equipe/offres/{offer}/profils/{card}/{act:avant|cote|annuler}")
    ModelAndView fromOffer(
            @PathVariable UUID offer,
            @PathVariable UUID card,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        Actors.team();
        var hers = card(card);
        var wrong = refused(card.toString(), act, reason, words);
        if (wrong != null) {
            return new ModelAndView(
                    "matching/team/people",
                    Map.of("page", fits.page(offer, PeopleForOffer.Asked.ALL, wrong)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var action = "/equipe/offres/" + offer + "/profils";
        decide(hers, offer, act, reason, words, action + "/" + card, redirect);
        return new ModelAndView("redirect:" + action);
    }

    /// She said at the telephone that no machine may order her, or that one may again (R-M9, R-P8).
    @PostMapping("/equipe/personnes/{person}/rapprochements/classement")
    String ordering(@PathVariable UUID person, @RequestParam boolean refuse, RedirectAttributes redirect) {
        var actor = Actors.team();
        var her = suggestions.her(person);
        if (refuse) {
            Readings.across(() -> {
                herWishes.objects(her, actor.name());
                return her;
            });
            Flash.ok("C’est noté. Aucune machine ne la propose plus : choisissez vous-même.")
                    .after(redirect);
        } else {
            Readings.across(() -> {
                herWishes.agreesAgain(her, actor.name());
                return her;
            });
            Flash.ok("C’est noté. Le classement automatique reprend.").after(redirect);
        }
        return "redirect:/equipe/personnes/" + person + "/rapprochements";
    }

    /// What is missing in a decision, or null.
    private Suggested.@Nullable Wrong refused(String key, String act, String reason, String words) {
        var message = switch (act) {
            case "avant" -> words.isBlank() ? "Dites en quelques mots pourquoi vous la mettez en avant." : null;
            case "cote" ->
                !lists.knows("PUT_ASIDE_REASON", reason)
                        ? "Choisissez une raison de la liste."
                        : reason.equals("OTHER_TO_ADVISER") && words.isBlank() ? "Précisez cette autre raison." : null;
            default -> null;
        };
        if (message == null && words.length() > LONGEST) {
            message = "Gardez moins de " + LONGEST + " signes.";
        }
        return message == null ? null : new Suggested.Wrong(key, act, message, reason, words);
    }

    private void decide(
            CandidateCard card,
            UUID offerId,
            String act,
            String reason,
            String words,
            String action,
            RedirectAttributes redirect) {
        var by = Actors.team().name();
        var offer = readings.offer(offerId);
        var said = words.isBlank() ? null : words.strip();
        var done = Readings.across(() -> switch (act) {
            case "avant" -> byHand.forward(offer, card, words.strip(), by);
            case "cote" -> byHand.aside(offer, card, reason, said, by);
            default -> byHand.undo(offer, card, by);
        });
        switch (done) {
            case YES -> told(act, action).after(redirect);
            case CONTACTED ->
                Flash.warn("L’employeur l’a déjà contactée. Suivez leur mise en relation.")
                        .after(redirect);
            case REFUSED_BY_EMPLOYER ->
                Flash.warn("L’employeur l’a écartée. Appelez-le si vous pensez qu’il se trompe.")
                        .after(redirect);
            case OFFER_OVER ->
                Flash.warn("Cette offre n’est plus en ligne. Proposez cette personne pour une autre offre.")
                        .after(redirect);
            case HIDDEN ->
                Flash.bad("Ses choix ne permettent pas à cet employeur de la voir.")
                        .after(redirect);
            case NOTHING -> Flash.info("Il n’y avait rien à annuler.").after(redirect);
        }
    }

    private static Flash told(String act, String action) {
        return switch (act) {
            case "avant" ->
                Flash.ok("Cette personne est en avant chez l’employeur.").undoneBy("Annuler", action + "/annuler");
            case "cote" ->
                Flash.ok("Cette personne n’est plus proposée pour cette offre.")
                        .undoneBy("Annuler", action + "/annuler");
            default -> Flash.ok("C’est annulé. Le classement habituel reprend.");
        };
    }

    private CandidateCard card(UUID key) {
        return people.card(key).orElseThrow(() -> new NotFound("card", key));
    }
}
