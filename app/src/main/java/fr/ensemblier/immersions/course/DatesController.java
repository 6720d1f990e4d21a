package fr.ensemblier.immersions.course;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.Agreements;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Course;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Move;
import fr.ensemblier.immersions.model.Outcome;
import fr.ensemblier.immersions.model.PmsmpRules;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The dates of an immersion: those that nobody signs here, and other ones, for a reason.
@Controller
@RequestMapping("/equipe/immersions/{id:[0-9a-f-]{36}}")
class DatesController {

    private static final Set<String> FIELDS = Set.of("from", "until", "days", "hours");

    private final Immersions immersions;
    private final Agreements agreements;
    private final Course course;
    private final Showing showing;
    private final PmsmpRules rules;
    private final Openings openings;
    private final Clock clock;

    DatesController(
            Immersions immersions,
            Agreements agreements,
            Course course,
            Showing showing,
            PmsmpRules rules,
            Openings openings,
            Clock clock) {
        this.immersions = immersions;
        this.agreements = agreements;
        this.course = course;
        this.showing = showing;
        this.rules = rules;
        this.openings = openings;
        this.clock = clock;
    }

    /// Where somebody else signs, or nobody has to: the dates and who.
    @PostMapping("/confier")
    ModelAndView confirm(@PathVariable UUID id, @ModelAttribute TypedPlan typed, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        var errors = new ArrayList<FieldError>();
        var plan = typed.plan(errors);
        var to = one.frame() == LegalFrame.VISIT ? "sans convention" : ListAddress.text(typed.to());
        if (to.isEmpty()) {
            errors.add(new FieldError(
                    "to", "Écrivez qui signe la convention : " + one.frame().paper() + "."));
        }
        if (plan == null || !errors.isEmpty()) {
            return show(one, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        openings.note(team.platform(), one.person(), "person.acted");
        var move = new Move.HandOff(Paris.today(clock), to, plan);
        return said(
                team,
                one,
                course.move(team.platform(), id, move, By.team(team)),
                typed,
                "Les dates sont notées.",
                redirect);
    }

    @PostMapping("/dates")
    ModelAndView move(@PathVariable UUID id, @ModelAttribute TypedPlan typed, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        var errors = new ArrayList<FieldError>();
        var plan = typed.plan(errors);
        var reason = ListAddress.text(typed.reason());
        if (reason.isEmpty()) {
            errors.add(new FieldError("reasonOfDates", "Dites pourquoi les dates changent."));
        }
        PlainWords.check("reasonOfDates", reason, 200, errors);
        if (plan != null) {
            limits(team, one, plan, errors);
        }
        if (plan == null || !errors.isEmpty()) {
            return show(one, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        openings.note(team.platform(), one.person(), "person.acted");
        var move = new Move.Reschedule(Paris.today(clock), plan, reason);
        try {
            return said(
                    team,
                    one,
                    course.reschedule(team.platform(), id, typed.readAt(), move, By.team(team)),
                    typed,
                    "Les dates sont changées. Chacun est prévenu.",
                    redirect);
        } catch (Outdated _) {
            return show(
                    immersions.get(team.platform(), id),
                    typed,
                    List.of(new FieldError("from", Immersion.CHANGED)),
                    HttpStatus.CONFLICT);
        }
    }

    /// A limit of a field that is not asked here is said at the first day.
    private void limits(Actor.Team team, Immersion one, Immersion.Plan plan, List<FieldError> errors) {
        agreements
                .find(team.platform(), one.id())
                .map(agreement -> rules.moved(team.platform(), agreement, plan))
                .orElse(List.of())
                .forEach(breach -> errors.add(
                        new FieldError(FIELDS.contains(breach.field()) ? breach.field() : "from", breach.words())));
    }

    private ModelAndView said(
            Actor.Team team,
            Immersion one,
            Outcome outcome,
            TypedPlan typed,
            String said,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Made _ -> {
                Flash.ok(said).after(redirect);
                yield new ModelAndView("redirect:/equipe/immersions/" + one.id());
            }
            case Outcome.No(var why) ->
                show(
                        immersions.get(team.platform(), one.id()),
                        typed,
                        List.of(new FieldError("from", why.words())),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView show(Immersion one, TypedPlan typed, List<FieldError> errors, HttpStatus status) {
        return showing.view(one, typed.again(), errors, status);
    }
}
