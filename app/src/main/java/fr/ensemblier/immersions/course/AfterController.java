package fr.ensemblier.immersions.course;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.By;
import fr.ensemblier.immersions.model.Course;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Outcome;
import fr.ensemblier.immersions.model.Reasons;
import fr.ensemblier.immersions.model.TypedNumber;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Absences, the views that the team notes at the telephone, and the debrief (R-W4).
@Controller
@RequestMapping("/equipe/immersions/{id:[0-9a-f-]{36}}")
class AfterController {

    private static final int LONGEST = 600;

    private final Immersions immersions;
    private final Course course;
    private final Views views;
    private final Showing showing;
    private final Reasons reasons;
    private final Openings openings;
    private final Clock clock;

    AfterController(
            Immersions immersions,
            Course course,
            Views views,
            Showing showing,
            Reasons reasons,
            Openings openings,
            Clock clock) {
        this.immersions = immersions;
        this.course = course;
        this.views = views;
        this.showing = showing;
        this.reasons = reasons;
        this.openings = openings;
        this.clock = clock;
    }

    @PostMapping("/absence")
    ModelAndView absence(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String missed,
            @RequestParam(defaultValue = "") String missedHours,
            @RequestParam(defaultValue = "") String missedWhy,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        var errors = new ArrayList<FieldError>();
        var on = ListAddress.day(missed);
        var hours = TypedNumber.hours(missedHours, 12);
        if (on == null) {
            errors.add(new FieldError("missed", "Notez le jour de l’absence."));
        }
        if (hours == null) {
            errors.add(new FieldError("missedHours", "Écrivez les heures d’absence, par exemple 7 ou 3,5."));
        }
        if (!reasons.knows(Reasons.ABSENCE, missedWhy)) {
            errors.add(new FieldError("missedWhy", "Choisissez la raison de l’absence."));
        }
        if (on == null || hours == null || !errors.isEmpty()) {
            return show(one, errors);
        }
        openings.note(team.platform(), one.person(), "person.acted");
        return switch (course.absence(team.platform(), id, on, hours, missedWhy, By.team(team))) {
            case Outcome.Made _ -> done(id, "L’absence est notée.", redirect);
            case Outcome.No(var why) -> show(one, List.of(new FieldError("missed", why.words())));
        };
    }

    /// For who says it at the telephone (R-P8).
    @PostMapping("/avis")
    ModelAndView view(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "") String goesOn,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        var errors = new ArrayList<FieldError>();
        var whose = Arrays.stream(Views.Side.values())
                .filter(known -> known.name().equals(side))
                .findFirst()
                .orElseThrow(() -> new NotFound("view", side));
        var answer = Views.Answer.of(opinion);
        PlainWords.check("words", words.strip(), LONGEST, errors);
        if (answer.isEmpty()) {
            errors.add(new FieldError("opinion", "Dites comment elle s’est passée."));
        }
        if (answer.isEmpty() || !errors.isEmpty()) {
            return show(one, errors);
        }
        openings.note(team.platform(), one.person(), "person.acted");
        var given = views.give(
                team.platform(),
                id,
                whose,
                new Views.Said(
                        answer.get(), goesOn.equals("oui"), words.isBlank() ? null : words.strip(), team.name()));
        return done(id, given ? "L’avis est noté." : "Cet avis était déjà donné.", redirect);
    }

    @PostMapping("/bilan")
    ModelAndView debrief(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String debriefed,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String reached,
            @RequestParam(defaultValue = "") String ledTo,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var one = immersions.get(team.platform(), id);
        var errors = new ArrayList<FieldError>();
        var on = debriefed.isBlank() ? Paris.today(clock) : ListAddress.day(debriefed);
        var said = Arrays.stream(Immersion.Finding.values())
                .filter(known -> known.name().equals(finding))
                .findFirst();
        if (on == null) {
            errors.add(new FieldError("debriefed", "Notez le jour du bilan."));
        }
        if (said.isEmpty()) {
            errors.add(new FieldError("finding", "Dites si le bilan est positif, partagé ou négatif."));
        }
        if (one.frame() == LegalFrame.PMSMP && !reached.equals("oui") && !reached.equals("non")) {
            errors.add(new FieldError("reached", "Dites si l’objectif de la convention est atteint."));
        }
        if (!reasons.knows(Reasons.LED_TO, ledTo)) {
            errors.add(new FieldError("ledTo", "Choisissez ce qui suit, même « Rien pour l’instant »."));
        }
        PlainWords.check("note", note.strip(), LONGEST, errors);
        if (on == null || said.isEmpty() || !errors.isEmpty()) {
            return show(one, errors);
        }
        openings.note(team.platform(), one.person(), "person.acted");
        var debrief = new Immersion.Debrief(
                on,
                team.name(),
                said.get(),
                one.frame() == LegalFrame.PMSMP ? Boolean.valueOf(reached.equals("oui")) : null,
                note.isBlank() ? null : note.strip(),
                ledTo);
        return switch (course.debrief(team.platform(), id, debrief, By.team(team))) {
            case Outcome.Made _ -> done(id, "Le bilan est noté.", redirect);
            case Outcome.No(var why) -> show(one, List.of(new FieldError("debriefed", why.words())));
        };
    }

    private static ModelAndView done(UUID id, String said, RedirectAttributes redirect) {
        Flash.ok(said).after(redirect);
        return new ModelAndView("redirect:/equipe/immersions/" + id);
    }

    private ModelAndView show(Immersion one, List<FieldError> errors) {
        return showing.view(one, null, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
