package fr.ensemblier.immersions.course;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Course;
import fr.ensemblier.immersions.model.HiddenEmployers;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.Move;
import fr.ensemblier.immersions.model.Outcome;
import fr.ensemblier.immersions.model.Places;
import fr.ensemblier.immersions.model.Reasons;
import fr.ensemblier.immersions.model.Refused;
import fr.ensemblier.immersions.model.TypedNumber;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/// One immersion and the acts of the team on it, also those that it notes for others at the telephone (R-P8).
@Controller
@RequestMapping("/equipe/immersions/{id:[0-9a-f-]{36}}")
class OneController {

    private final Immersions immersions;
    private final Course course;
    private final Showing showing;
    private final Places places;
    private final Reasons reasons;
    private final HiddenEmployers hidden;
    private final People people;
    private final Openings openings;
    private final Clock clock;

    OneController(
            Immersions immersions,
            Course course,
            Showing showing,
            Places places,
            Reasons reasons,
            HiddenEmployers hidden,
            People people,
            Openings openings,
            Clock clock) {
        this.immersions = immersions;
        this.course = course;
        this.showing = showing;
        this.places = places;
        this.reasons = reasons;
        this.hidden = hidden;
        this.people = people;
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        openings.note(team.platform(), one.person(), "person.opened");
        return show(one, List.of());
    }

    /// R-W4: only then the structure is asked.
    @PostMapping("/entretien")
    ModelAndView talk(@PathVariable UUID id, @RequestParam(defaultValue = "") String day, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        var on = ListAddress.day(day);
        if (on == null) {
            return show(one, List.of(new FieldError("day", "Notez le jour de l’entretien.")));
        }
        if (hidden.hold(her(one), one.organisation())) {
            return show(one, List.of(new FieldError("day", HiddenEmployers.WORDS)));
        }
        var email = one.place() == null
                ? null
                : places.get(team.platform(), one.place()).contact().email();
        return done(
                team,
                one,
                new Move.Talk(on, team.name()),
                email,
                "L’entretien est noté. La demande est envoyée à " + one.employer() + ".",
                "day",
                redirect);
    }

    @PostMapping("/reponse")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        if (answer.equals("oui")) {
            return done(
                    team,
                    one,
                    new Move.Accept(today()),
                    null,
                    "L’accord de la structure est noté.",
                    "answer",
                    redirect);
        }
        if (!reasons.knows(Reasons.REFUSAL, reason)) {
            return show(one, List.of(new FieldError("reason", "Choisissez la raison du refus.")));
        }
        return done(team, one, new Move.Refuse(today(), reason), null, "Le refus est noté.", "reason", redirect);
    }

    @PostMapping("/debut")
    ModelAndView begin(@PathVariable UUID id, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        var on = one.plan() == null || one.plan().from().isAfter(today())
                ? today()
                : one.plan().from();
        return done(team, one, new Move.Begin(on), null, "Le début est noté.", "state", redirect);
    }

    @PostMapping("/interrompre")
    ModelAndView interrupt(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String stopped,
            @RequestParam(defaultValue = "") String doneHours,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        var on = ListAddress.day(stopped);
        var errors = new ArrayList<FieldError>();
        if (on == null) {
            errors.add(new FieldError("stopped", "Notez le dernier jour de présence, ou le jour de l’arrêt."));
        }
        if (!reasons.knows(Reasons.BREAK, why)) {
            errors.add(new FieldError("why", "Choisissez pourquoi elle s’arrête."));
        }
        var hours = doneHours.strip().equals("0") ? BigDecimal.ZERO : TypedNumber.hours(doneHours, 400);
        if (hours == null) {
            errors.add(new FieldError("doneHours", "Écrivez les heures faites jusque-là : 0, 7 ou 10,5."));
        }
        if (on == null || hours == null || !errors.isEmpty()) {
            return show(one, errors);
        }
        openings.note(team.platform(), one.person(), "person.acted");
        return switch (course.interrupt(team.platform(), id, new Move.Interrupt(on, why), hours, By.team(team))) {
            case Outcome.Made _ -> {
                Flash.ok("L’interruption est notée.").after(redirect);
                yield new ModelAndView("redirect:/equipe/immersions/" + id);
            }
            case Outcome.No(var refused) ->
                show(
                        one,
                        List.of(new FieldError(
                                refused == Refused.TOO_MANY_HOURS ? "doneHours" : "stopped", refused.words())));
        };
    }

    @PostMapping("/retour")
    ModelAndView takeBack(@PathVariable UUID id, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        return done(
                team, one, new Move.TakeBack(today()), null, "L’immersion est de nouveau en cours.", "state", redirect);
    }

    @PostMapping("/annuler")
    ModelAndView cancel(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String cancelled, RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        if (!reasons.knows(Reasons.CANCEL, cancelled)) {
            return show(one, List.of(new FieldError("cancelled", "Choisissez pourquoi elle est annulée.")));
        }
        return done(
                team,
                one,
                new Move.Cancel(today(), cancelled),
                null,
                "L’immersion est annulée. Chacun est prévenu.",
                "cancelled",
                redirect);
    }

    private ModelAndView done(
            Actor.Team team,
            Immersion one,
            Move move,
            @Nullable String email,
            String said,
            String field,
            RedirectAttributes redirect) {
        openings.note(team.platform(), one.person(), "person.acted");
        return switch (course.move(team.platform(), one.id(), move, email, By.team(team))) {
            case Outcome.Made _ -> {
                Flash.ok(said).after(redirect);
                yield new ModelAndView("redirect:/equipe/immersions/" + one.id());
            }
            case Outcome.No(var why) ->
                show(immersions.get(team.platform(), one.id()), List.of(new FieldError(field, why.words())));
        };
    }

    private ModelAndView show(Immersion one, List<FieldError> errors) {
        return showing.view(one, null, errors, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private People.Reachable her(Immersion one) {
        return people.find(one.person()).orElseThrow(() -> new NotFound("person", one.person()));
    }

    private LocalDate today() {
        return Paris.today(clock);
    }
}
