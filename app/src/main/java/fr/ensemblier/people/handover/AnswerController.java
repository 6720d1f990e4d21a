package fr.ensemblier.people.handover;

import static fr.ensemblier.ui.ListAddress.text;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.people.model.StateWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One handover: the colleague answers, who proposed it takes it back, one for a time is given back (R-W2).
@Controller
@RequestMapping(HandoverFilter.HERE + "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
class AnswerController {

    private static final int LONGEST = 300;

    private final HandingOver handingOver;
    private final Handovers handovers;
    private final Clock clock;

    AnswerController(HandingOver handingOver, Handovers handovers, Clock clock) {
        this.handingOver = handingOver;
        this.handovers = handovers;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return page(mine(id), "", List.of());
    }

    @PostMapping("/accepter")
    ModelAndView accept(
            @PathVariable UUID id,
            @RequestParam(name = "person", required = false) @Nullable List<String> ticked,
            RedirectAttributes redirect) {
        var one = mine(id);
        Set<UUID> taken = ticked == null ? Set.of() : HandoverController.uuids(new LinkedHashSet<>(ticked));
        if (taken.isEmpty()) {
            return page(
                    one, "", List.of(new FieldError("person", "Cochez au moins une personne, ou refusez le relais.")));
        }
        said(
                handingOver.accept(Actors.team(), id, taken),
                "C’est noté. Vous suivez maintenant ces personnes, et elles le savent.",
                redirect);
        return back(id);
    }

    @PostMapping("/refuser")
    ModelAndView decline(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String why, RedirectAttributes redirect) {
        var one = mine(id);
        var errors = new ArrayList<FieldError>();
        if (text(why).isEmpty()) {
            errors.add(new FieldError("why", "Dites pourquoi, en une phrase : votre collègue la lit."));
        }
        PlainWords.check("why", why, LONGEST, errors);
        if (!errors.isEmpty()) {
            return page(one, why, errors);
        }
        said(
                handingOver.decline(Actors.team(), id, text(why)),
                "C’est noté. " + one.fromName() + " garde ces personnes.",
                redirect);
        return back(id);
    }

    @PostMapping("/retirer")
    ModelAndView withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        mine(id);
        said(handingOver.withdraw(Actors.team(), id), "La proposition est retirée.", redirect);
        return back(id);
    }

    @PostMapping("/rendre")
    ModelAndView giveBack(@PathVariable UUID id, RedirectAttributes redirect) {
        var one = mine(id);
        said(
                handingOver.giveBack(Actors.team(), id),
                "C’est noté. " + one.fromName() + " suit de nouveau ces personnes.",
                redirect);
        return back(id);
    }

    private static void said(HandingOver.Done done, String text, RedirectAttributes redirect) {
        switch (done) {
            case YES -> Flash.ok(text).after(redirect);
            case TOO_LATE ->
                Flash.warn("Ce relais a changé entre-temps. Relisez-le.").after(redirect);
            case NOBODY ->
                Flash.warn("Ces personnes sont suivies par quelqu’un d’autre depuis. Rien n’a changé.")
                        .after(redirect);
        }
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:" + HandoverFilter.HERE + "/" + id);
    }

    /// An adviser sees those that she gives or receives, a head all.
    private Handover mine(UUID id) {
        var team = Actors.team();
        var one = handovers.get(team.platform(), id);
        if (!team.head()
                && !team.account().equals(one.from())
                && !team.account().equals(one.to())) {
            throw new NotFound("handover", id);
        }
        return one;
    }

    private ModelAndView page(Handover one, String why, List<FieldError> errors) {
        var team = Actors.team();
        var today = Paris.today(clock);
        var proposed = one.state() instanceof HandoverState.Proposed;
        var temporary = one.state() instanceof HandoverState.Accepted && one.backOn() != null;
        var page = new HandoverPages.OnePage(
                HandoverFilter.HERE + "/" + one.id(),
                French.capital(French.of(one.fromName())) + " à " + one.toName(),
                HandoverListController.kind(one.state()),
                HandoverListController.state(one),
                story(one, today),
                one.words(),
                handovers.about(one.platform(), one.id()).stream()
                        .map(AnswerController::went)
                        .toList(),
                proposed && team.account().equals(one.to()),
                proposed && may(team, one) && !team.account().equals(one.to()),
                temporary && (may(team, one) || team.account().equals(one.to())),
                one.fromName(),
                why,
                errors);
        return new ModelAndView(
                "people/handover/one",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static boolean may(Actor.Team team, Handover one) {
        return team.head() || team.account().equals(one.from());
    }

    private static List<String> story(Handover one, LocalDate today) {
        var said = new ArrayList<String>();
        said.add("Proposé par " + one.proposedBy() + " le "
                + French.shortDate(Paris.date(one.proposedAt()), today)
                + (one.backOn() == null ? "." : ", jusqu’au " + French.fullDate(one.backOn()) + "."));
        switch (one.state()) {
            case HandoverState.Proposed _ ->
                said.add("Rien ne change avant la réponse " + French.of(one.toName()) + ".");
            case HandoverState.Accepted(var at) -> said.add(accepted(one, at, today));
            case HandoverState.Declined(var at, var why) ->
                said.add("Refusé par " + one.toName() + " le " + French.shortDate(Paris.date(at), today) + French.SPACE
                        + ": « " + why + " »");
            case HandoverState.Withdrawn(var at) ->
                said.add("Proposition retirée le " + French.shortDate(Paris.date(at), today) + ".");
            case HandoverState.Returned(var at, var on, var by) -> {
                said.add(accepted(one, at, today));
                said.add("Rendu le " + French.shortDate(on, today)
                        + (by.equals("Ensemblier") ? ", au jour prévu." : " par " + by + "."));
            }
        }
        return said;
    }

    private static String accepted(Handover one, java.time.Instant at, LocalDate today) {
        return "Accepté par " + one.toName() + " le " + French.shortDate(Paris.date(at), today) + ".";
    }

    private static HandoverPages.Went went(Handovers.About about) {
        return new HandoverPages.Went(
                about.person().toString(),
                "/equipe/personnes/" + about.person(),
                about.name(),
                about.communeName() + ", " + French.small(StateWords.of(about.profile())),
                about.state().equals("TAKEN") ? StateKind.OK : StateKind.NONE,
                switch (about.state()) {
                    case "TAKEN" -> "Relais pris";
                    case "RETURNED" -> "De retour";
                    case "LEFT" -> "Sans changement";
                    default -> "En attente";
                });
    }
}
