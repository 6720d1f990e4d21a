package fr.ensemblier.pathways.plan;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.pathways.model.Refused;
import fr.ensemblier.pathways.model.SupportMove;
import fr.ensemblier.pathways.model.SupportState;
import fr.ensemblier.pathways.model.SupportStep;
import fr.ensemblier.pathways.model.SupportSteps;
import fr.ensemblier.pathways.model.TypedDay;
import fr.ensemblier.people.HerBarriers.Barrier;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// One action of the plan: asked of a partner, obtained, refused or given up (R-W1).
@Controller
@RequestMapping("/equipe/personnes/{person:[0-9a-f]{8}-[0-9a-f-]{27}}/plan/freins/{barrier}/actions/{step}")
class SupportStepController {

    private static final int LONGEST = 120;

    private final Supporting supporting;
    private final Opened opened;
    private final PlanView view;
    private final SupportSteps steps;
    private final ValueLists lists;
    private final Clock clock;

    SupportStepController(
            Supporting supporting, Opened opened, PlanView view, SupportSteps steps, ValueLists lists, Clock clock) {
        this.supporting = supporting;
        this.opened = opened;
        this.view = view;
        this.steps = steps;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person, @PathVariable UUID barrier, @PathVariable UUID step) {
        var one = opened.barrier(person, barrier, "person.opened");
        var shown = step(one, step);
        return page(
                one,
                shown,
                new SupportStepPage.Typed(
                        shown.partner() == null ? "" : shown.partner(), "", "", "", Paris.today(clock)),
                List.of());
    }

    /// `act` is what the button pressed says: ask, obtain, refuse, give-up or back.
    @PostMapping
    ModelAndView move(
            @PathVariable UUID person,
            @PathVariable UUID barrier,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String refusal,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var one = opened.barrier(person, barrier, "person.acted");
        step(one, step);
        var errors = new ArrayList<FieldError>();
        var today = Paris.today(clock);
        var on = act.equals("back") ? today : TypedDay.read(day, errors);
        if (on != null) {
            var move = read(act, on, partner, result, refusal, reason, errors);
            if (move.isPresent() && done(one, step, move.get(), errors)) {
                Flash.ok("C’est noté.").after(redirect);
                return new ModelAndView("redirect:" + PlanView.href(one));
            }
        }
        return page(
                one,
                step(one, step),
                new SupportStepPage.Typed(partner, result, refusal, reason, on == null ? today : on),
                errors);
    }

    private Optional<SupportMove> read(
            String act,
            LocalDate on,
            String partner,
            String result,
            String refusal,
            String reason,
            List<FieldError> errors) {
        return switch (act) {
            case "ask" ->
                words("partner", partner, "Dites à qui vous demandez.", errors)
                        .map(whom -> new SupportMove.Ask(whom, on));
            case "obtain" ->
                words("result", result, "Dites ce qui a été obtenu, en quelques mots.", errors)
                        .map(what -> new SupportMove.Obtain(what, on));
            case "refuse" ->
                of("SUPPORT_REFUSAL", "refusal", refusal, errors).map(why -> new SupportMove.Refuse(why, on));
            case "give-up" ->
                of("SUPPORT_GIVEN_UP", "reason", reason, errors).map(why -> new SupportMove.GiveUp(why, on));
            case "back" -> Optional.of(new SupportMove.TakeBack(on));
            default -> {
                errors.add(new FieldError("day", "Choisissez ce qui s’est passé : un bouton le dit."));
                yield Optional.empty();
            }
        };
    }

    private static Optional<String> words(String field, String typed, String missing, List<FieldError> errors) {
        if (typed.isBlank()) {
            errors.add(new FieldError(field, missing));
        }
        PlainWords.check(field, typed, LONGEST, errors);
        return errors.isEmpty() ? Optional.of(typed.strip()) : Optional.empty();
    }

    private Optional<String> of(String list, String field, String code, List<FieldError> errors) {
        if (lists.knows(list, code)) {
            return Optional.of(code);
        }
        errors.add(new FieldError(field, "Choisissez la raison dans la liste."));
        return Optional.empty();
    }

    private boolean done(Barrier barrier, UUID step, SupportMove move, List<FieldError> errors) {
        if (move instanceof SupportMove.TakeBack && !barrier.open()) {
            errors.add(new FieldError("day", "Ce frein est levé. Rouvrez-le d’abord."));
            return false;
        }
        return switch (supporting.move(Actors.team(), step, barrier, move)) {
            case SupportStep.Outcome.Moved _ -> true;
            case SupportStep.Outcome.No(var refused) -> {
                errors.add(new FieldError("day", refusal(refused)));
                yield false;
            }
        };
    }

    private static String refusal(Refused why) {
        return switch (why) {
            case NOT_NOW -> "Quelqu’un a changé cette action entre-temps. Relisez où elle en est.";
            case TOO_EARLY -> "Cette date vient avant la demande, ou avant que l’action soit convenue.";
            case NOT_THAT_DAY -> "Écrivez le jour où c’est arrivé : aujourd’hui ou avant.";
            case NOT_OPEN, STEP_UNDER_WAY, OPEN_AGAIN -> "Cette action ne peut pas changer maintenant.";
        };
    }

    private SupportStep step(Barrier barrier, UUID id) {
        var step = steps.get(Actors.team().platform(), id);
        if (!step.barrier().equals(barrier.id())) {
            throw new NotFound("support step", id);
        }
        return step;
    }

    private ModelAndView page(Barrier barrier, SupportStep step, SupportStepPage.Typed typed, List<FieldError> errors) {
        var her = opened.her(barrier.person());
        var page = new SupportStepPage(
                her.fullName(),
                "/equipe/personnes/" + her.person(),
                view.name(barrier),
                PlanView.href(barrier),
                step.action(),
                PlanView.stepHref(barrier, step),
                PlanView.kind(step.state()),
                PlanView.state(step.state()),
                facts(barrier, step),
                step.state() instanceof SupportState.Open,
                step.state() instanceof SupportState.Asked,
                step.state() instanceof SupportState.Ended,
                typed,
                view.options("SUPPORT_REFUSAL"),
                view.options("SUPPORT_GIVEN_UP"),
                Paris.today(clock),
                errors);
        return new ModelAndView(
                "pathways/plan/step",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<SupportStepPage.Fact> facts(Barrier barrier, SupportStep step) {
        var today = Paris.today(clock);
        var facts = new ArrayList<SupportStepPage.Fact>();
        facts.add(new SupportStepPage.Fact("Ce que l’on veut", view.objective(barrier, step.objective())));
        facts.add(new SupportStepPage.Fact(
                "Convenu", "le " + French.shortDate(step.notedOn(), today) + ", par " + step.notedBy()));
        if (step.partner() != null) {
            facts.add(new SupportStepPage.Fact("Avec", step.partner()));
        }
        day(facts, "À faire avant le", step.answerBefore(), today);
        switch (step.state()) {
            case SupportState.ToDo _ -> {}
            case SupportState.Asked asked -> day(facts, "Demandé le", asked.on(), today);
            case SupportState.Ended ended -> {
                day(facts, "Demandé le", ended.askedOn(), today);
                facts.add(new SupportStepPage.Fact(
                        PlanView.state(ended),
                        switch (ended) {
                                    case SupportState.Obtained obtained -> obtained.result();
                                    case SupportState.Refused refused ->
                                        lists.label("SUPPORT_REFUSAL", refused.reason());
                                    case SupportState.GivenUp up -> lists.label("SUPPORT_GIVEN_UP", up.reason());
                                }
                                + ", le " + French.shortDate(ended.on(), today)));
            }
        }
        return facts;
    }

    private static void day(List<SupportStepPage.Fact> facts, String name, @Nullable LocalDate day, LocalDate today) {
        if (day != null) {
            facts.add(new SupportStepPage.Fact(name, French.shortDate(day, today)));
        }
    }
}
