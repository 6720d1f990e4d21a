package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.Flash;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The employer and the team name who looks after a recruit day by day (B7).
@Controller
class TutorController {

    private final Register register;
    private final Tutors tutors;
    private final HireController team;
    private final NewsController employer;
    private final Clock clock;

    TutorController(Register register, Tutors tutors, HireController team, NewsController employer, Clock clock) {
        this.register = register;
        this.tutors = tutors;
        this.team = team;
        this.employer = employer;
        this.clock = clock;
    }

    @PostMapping("/equipe/embauches/{id}/tuteur")
    ModelAndView ofTeam(@PathVariable UUID id, @ModelAttribute Tutor.Typed typed, RedirectAttributes redirect) {
        var actor = Actors.team();
        var today = Paris.today(clock);
        var hire = register.find(actor.platform(), id, today)
                .filter(one -> one.cancelled() == null)
                .orElseThrow(() -> new NotFound("hire", id));
        var errors = typed.errors(hire.startsOn(), today);
        if (!errors.isEmpty()) {
            return team.refused(id, typed, errors);
        }
        note(actor.platform(), hire, typed.tutor(hire.startsOn(), today, Tutor.Side.TEAM), actor.name());
        Flash.ok("C’est noté.").after(redirect);
        return new ModelAndView("redirect:/equipe/embauches/" + id);
    }

    @PostMapping("/employeur/embauches/{id}/tuteur")
    ModelAndView ofEmployer(@PathVariable UUID id, @ModelAttribute Tutor.Typed typed, RedirectAttributes redirect) {
        var actor = Actors.employer();
        var today = Paris.today(clock);
        var asked = employer.ofEmployer(id);
        var errors = typed.errors(asked.hire().startsOn(), today);
        if (!errors.isEmpty()) {
            return employer.refused(asked, typed, errors);
        }
        note(
                asked.owner().platform(),
                asked.hire(),
                typed.tutor(asked.hire().startsOn(), today, Tutor.Side.EMPLOYER),
                actor.name());
        Flash.ok("C’est noté. Merci.").after(redirect);
        return new ModelAndView("redirect:/employeur/embauches/" + id);
    }

    /// As a machine: the rows of the person may lie in another platform than the employer's.
    private void note(PlatformId platform, Register.Row hire, Tutor tutor, String by) {
        Actors.as(new Actor.Machine(by, null), () -> {
            tutors.note(platform, hire, tutor, by, Paris.today(clock));
            return true;
        });
    }
}
