package fr.ensemblier.matching.inbox;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.matching.Lines;
import fr.ensemblier.matching.model.Contact;
import fr.ensemblier.matching.model.Contacts;
import fr.ensemblier.matching.model.Market;
import fr.ensemblier.matching.model.Match;
import fr.ensemblier.matching.model.Matches;
import fr.ensemblier.matching.model.Readings;
import fr.ensemblier.matching.model.Requests;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Contacter Amina »: a short message and proposed times; the person answers (R-M6).
@Controller
@RequestMapping("/employeur/profils/{id}/contact")
class AskController {

    private static final int LONGEST_TIMES = 150;
    private static final int LONGEST = 600;

    private final Matches matches;
    private final Contacts contacts;
    private final Market market;
    private final Readings readings;
    private final Requests requests;
    private final Lines lines;
    private final Parameters parameters;
    private final Clock clock;

    AskController(
            Matches matches,
            Contacts contacts,
            Market market,
            Readings readings,
            Requests requests,
            Lines lines,
            Parameters parameters,
            Clock clock) {
        this.matches = matches;
        this.contacts = contacts;
        this.market = market;
        this.readings = readings;
        this.requests = requests;
        this.lines = lines;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id, RedirectAttributes redirect) {
        Actors.employer();
        var match = matches.get(id);
        var known = known(match);
        if (known.isPresent()) {
            return already(known.get(), redirect);
        }
        return gone(match) ? gone(match, redirect) : page(match, "", "", List.of(), HttpStatus.OK);
    }

    /// The request that was sent, unless it was withdrawn and she is proposed anew.
    private Optional<Contact> known(Match match) {
        return match.state() == Match.State.CONTACTED ? contacts.ofMatch(match.id()) : Optional.empty();
    }

    /// A second tab, or the way back: what was sent is sent, and its thread says where it stands.
    private static ModelAndView already(Contact contact, RedirectAttributes redirect) {
        Flash.info("Cette personne a déjà été contactée pour cette offre. Voici où en est votre demande.")
                .after(redirect);
        return new ModelAndView("redirect:/employeur/contacts/" + contact.id());
    }

    /// A list that stood open may name somebody who is proposed no more: filled offer, hidden card.
    private boolean gone(Match match) {
        return match.state() == Match.State.WITHDRAWN
                || readings.card(match.cardKey()).isEmpty()
                || match.state() == Match.State.TO_TREAT && masked(match);
    }

    /// Online, but of a setting that the platform gave up (R-T1); one that is over says so when asked.
    private boolean masked(Match match) {
        var offer = readings.offer(match.offer());
        return offer.state().equals("PUBLISHED") && !readings.open(offer);
    }

    private ModelAndView gone(Match match, RedirectAttributes redirect) {
        Flash.info(
                        masked(match)
                                ? Requests.NOT_PROPOSED
                                : "Ce profil ne vous est plus proposé : le poste est pourvu, ou la personne ne cherche plus.")
                .after(redirect);
        return new ModelAndView("redirect:/employeur/profils");
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String times,
            RedirectAttributes redirect) {
        var actor = Actors.employer();
        var match = matches.get(id);
        var known = known(match);
        if (known.isPresent()) {
            return already(known.get(), redirect);
        }
        if (gone(match)) {
            return gone(match, redirect);
        }
        if (message.isBlank() || message.length() > LONGEST) {
            var error = message.isBlank()
                    ? "Écrivez un mot à la personne : pourquoi son profil vous intéresse."
                    : "Ce message est trop long. Gardez moins de " + LONGEST + " signes.";
            return page(
                    match, message, times, List.of(new FieldError("message", error)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (times.length() > LONGEST_TIMES) {
            var error = new FieldError("times", "Gardez moins de " + LONGEST_TIMES + " signes.");
            return page(match, message, times, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var offer = readings.offer(match.offer());
        var card = readings.card(match.cardKey()).orElseThrow(() -> new NotFound("card", match.cardKey()));
        var text = message.strip() + (times.isBlank() ? "" : " Moments proposés : " + times.strip());
        var asking = Readings.across(() -> requests.ask(id, offer, card, text, actor.name(), actor.account()));
        return switch (asking) {
            case Requests.Asking.Sent(var contact) -> {
                Flash.ok("Votre message est envoyé. La personne a quelques jours pour répondre.")
                        .after(redirect);
                yield new ModelAndView("redirect:/employeur/contacts/" + contact);
            }
            case Requests.Asking.Waits(var contact, var day) -> {
                Flash.info("Plusieurs employeurs la demandent. Votre message est transmis le "
                                + French.shortDate(day, Paris.today(clock)) + ".")
                        .after(redirect);
                yield new ModelAndView("redirect:/employeur/contacts/" + contact);
            }
            case Requests.Asking.Refused(var why) ->
                known(matches.get(id))
                        .map(contact -> already(contact, redirect))
                        .orElseGet(() -> page(
                                match,
                                message,
                                times,
                                List.of(new FieldError("message", why)),
                                HttpStatus.UNPROCESSABLE_CONTENT));
        };
    }

    private ModelAndView page(Match match, String message, String times, List<FieldError> errors, HttpStatus status) {
        var offer = readings.offer(match.offer());
        var card = readings.card(match.cardKey()).orElseThrow(() -> new NotFound("card", match.cardKey()));
        var days = parameters.days("r-m5.answer-days", card.platform());
        var page = new AskPage(
                lines.view(match, card, offer, market.explain(card, offer)),
                message,
                times,
                French.plural(days, "jour", "jours"),
                errors);
        return new ModelAndView("matching/inbox/ask", Map.of("page", page), status);
    }
}
