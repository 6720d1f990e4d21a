package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.Openings;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A hire as the team sees it: its facts, its checks, and whether she still looks.
@Controller
@RequestMapping("/equipe/embauches/{id}")
class HireController {

    private static final int LONGEST = 1_000;

    private final Register register;
    private final Answering answering;
    private final Hires hires;
    private final HireView view;
    private final Openings openings;
    private final ValueLists lists;
    private final Clock clock;

    HireController(
            Register register,
            Answering answering,
            Hires hires,
            HireView view,
            Openings openings,
            ValueLists lists,
            Clock clock) {
        this.openings = openings;
        this.register = register;
        this.answering = answering;
        this.hires = hires;
        this.view = view;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var actor = Actors.team();
        openings.note(actor.platform(), hire(actor, id).person(), "person.opened");
        return page(actor, id, HireView.Typed.NOTHING, List.of());
    }

    /// What one side says at the telephone; `check` is a moment and who is asked, such as `M1:PERSON`.
    @PostMapping("/nouvelles")
    ModelAndView note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String check,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate left,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String tutor,
            @RequestParam(required = false) @Nullable List<String> helps,
            RedirectAttributes redirect) {
        var actor = Actors.team();
        var hire = hire(actor, id);
        var which = register.checks(actor.platform(), id).stream()
                .filter(one -> (one.due() + ":" + one.asked()).equals(check))
                .findFirst();
        var errors = new ArrayList<FieldError>();
        if (which.isEmpty()) {
            errors.add(new FieldError("check", "Choisissez de qui vient la réponse."));
        }
        if (Words.ANSWERS.stream().noneMatch(option -> option.value().equals(answer))) {
            errors.add(new FieldError("answer", "Choisissez une réponse. « Ne sait pas » en est une."));
        }
        if (left != null && left.isBefore(hire.startsOn())) {
            errors.add(new FieldError("left", "Cette date vient avant le début de l’emploi."));
        } else if (left != null && left.isAfter(Paris.today(clock))) {
            errors.add(new FieldError("left", "Ce jour n’est pas encore passé. Écrivez le dernier jour travaillé."));
        }
        if (comment.length() > LONGEST) {
            errors.add(new FieldError("comment", "Gardez moins de " + LONGEST + " signes."));
        }
        if (!errors.isEmpty()) {
            var news = new HirePage.News(check, answer, comment, left, reason, Welcome.of(tutor, helps));
            return page(actor, id, new HireView.Typed(news, "", ""), errors);
        }
        var noted = Actors.as(
                new Actor.Machine(actor.name(), null),
                () -> answering.note(
                        actor.platform(),
                        hire,
                        which.get().due(),
                        which.get().asked(),
                        answer,
                        comment.isBlank() ? null : comment.strip(),
                        Welcome.of(tutor, helps),
                        left,
                        lists.knows("HIRE_END_REASON", reason) ? reason : null,
                        actor.name()));
        if (noted) {
            Flash.ok("La réponse est notée.").after(redirect);
        } else {
            Flash.warn("Cette question a reçu une réponse entre-temps. Relisez-la.")
                    .after(redirect);
        }
        return new ModelAndView("redirect:/equipe/embauches/" + id);
    }

    /// Which of two contrary answers was right; a wrong date is corrected on its own page.
    @PostMapping("/eclaircir")
    ModelAndView settle(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String right,
            RedirectAttributes redirect) {
        var actor = Actors.team();
        var hire = hire(actor, id);
        if (right.isBlank() || right.length() > LONGEST) {
            return page(
                    actor,
                    id,
                    HireView.Typed.NOTHING,
                    List.of(new FieldError("right", "Écrivez ce qui est juste, en " + LONGEST + " signes au plus.")));
        }
        answering.settle(actor.platform(), hire, due, right.strip());
        Flash.ok("C’est noté dans le dossier, la tâche est faite.").after(redirect);
        return new ModelAndView("redirect:/equipe/embauches/" + id);
    }

    /// The team answers for her, saying how she said it (R-M10, R-P8).
    @PostMapping("/recherche")
    ModelAndView looking(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String looking,
            @RequestParam(defaultValue = "") String how,
            RedirectAttributes redirect) {
        var actor = Actors.team();
        var question = hires.question(id)
                .filter(one -> one.platform().equals(actor.platform()))
                .orElseThrow(() -> new NotFound("hire", id));
        var chosen = Arrays.stream(Hires.Looking.values())
                .filter(one -> one.name().equals(looking))
                .findFirst();
        var errors = new ArrayList<FieldError>();
        if (chosen.isEmpty()) {
            errors.add(new FieldError("looking", "Choisissez sa réponse : non, plus d’heures, ou un autre poste."));
        }
        if (how.length() > LONGEST) {
            errors.add(new FieldError("how", "Gardez moins de " + LONGEST + " signes."));
        }
        if (how.isBlank()) {
            errors.add(new FieldError("how", "Dites comment elle l’a dit, par exemple « au téléphone »."));
        }
        if (!errors.isEmpty()) {
            return page(actor, id, new HireView.Typed(HirePage.News.NOTHING, looking, how), errors);
        }
        var noted = Actors.as(
                new Actor.Machine(actor.name(), null),
                () -> hires.answer(question, chosen.get(), actor.name(), how.strip()));
        if (noted) {
            Flash.ok("Sa réponse est notée.").after(redirect);
        } else {
            Flash.info("Elle a répondu entre-temps.").after(redirect);
        }
        return new ModelAndView("redirect:/equipe/embauches/" + id);
    }

    /// The page again, with what was typed of the tutor (R-E2).
    ModelAndView refused(UUID id, Tutor.Typed typed, List<FieldError> errors) {
        return page(Actors.team(), id, new HireView.Typed(HirePage.News.NOTHING, "", "", typed), errors);
    }

    private Register.Row hire(Actor.Team actor, UUID id) {
        return register.find(actor.platform(), id, Paris.today(clock)).orElseThrow(() -> new NotFound("hire", id));
    }

    private ModelAndView page(Actor.Team actor, UUID id, HireView.Typed typed, List<FieldError> errors) {
        return new ModelAndView(
                "placements/register/hire",
                Map.of("page", view.of(actor, hire(actor, id), typed, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
