package fr.ensemblier.pathways.plan;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.Openings;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.GetFragment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/// The barriers in a person's file and a new one (R-P3: the team alone).
@Controller
@RequestMapping("/equipe/personnes/{person:[0-9a-f]{8}-[0-9a-f-]{27}}/plan")
class PlanController {

    static final int LONGEST = 200;

    private final Supporting supporting;
    private final PlanView view;
    private final Opened opened;
    private final Openings openings;
    private final ValueLists lists;

    PlanController(Supporting supporting, PlanView view, Opened opened, Openings openings, ValueLists lists) {
        this.supporting = supporting;
        this.view = view;
        this.opened = opened;
        this.openings = openings;
        this.lists = lists;
    }

    @GetFragment
    ModelAndView part(@PathVariable UUID person) {
        return shown(person, "pathways/plan/part", view.noted("", "", "", List.of()));
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID person) {
        return shown(person, "pathways/plan/page", view.noted("", "", "", List.of()));
    }

    @PostMapping
    ModelAndView note(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String detail,
            RedirectAttributes redirect) {
        var team = Actors.team();
        opened.her(person);
        var errors = new ArrayList<FieldError>();
        if (!lists.knows("BARRIER", kind)) {
            errors.add(new FieldError("kind", "Choisissez un frein dans la liste."));
        }
        var weight = BarrierForm.severity(severity, errors);
        BarrierForm.check(kind, detail, errors);
        if (weight == null || !errors.isEmpty()) {
            return shown(person, "pathways/plan/page", view.noted(kind, severity, detail, errors));
        }
        openings.note(team.platform(), person, "person.acted");
        var barrier = supporting.note(team, person, kind, weight, detail.isBlank() ? null : detail.strip());
        Flash.ok("Frein noté. Seule l’équipe le voit. Convenez d’une action pour le lever.")
                .after(redirect);
        return new ModelAndView("redirect:" + PlanView.base(person) + "/freins/" + barrier + "/actions");
    }

    private ModelAndView shown(UUID person, String template, PlanPage.Noted noted) {
        var her = opened.her(person);
        openings.note(her.platform(), person, "person.opened");
        return new ModelAndView(
                template,
                Map.of("page", view.page(her, noted)),
                noted.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
