package fr.ensemblier.pathways.plan;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.pathways.model.SupportSteps;
import fr.ensemblier.people.HerBarriers.Barrier;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
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

/// One barrier: corrected, lifted, back again, or noted by mistake (R-E6).
@Controller
@RequestMapping("/equipe/personnes/{person:[0-9a-f]{8}-[0-9a-f-]{27}}/plan/freins/{barrier}")
class BarrierController {

    private final Supporting supporting;
    private final Opened opened;
    private final PlanView view;
    private final SupportSteps steps;

    BarrierController(Supporting supporting, Opened opened, PlanView view, SupportSteps steps) {
        this.supporting = supporting;
        this.opened = opened;
        this.view = view;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID person, @PathVariable UUID barrier) {
        var one = opened.barrier(person, barrier, "person.opened");
        var severity = one.severity();
        return page(one, severity == null ? "" : severity.name(), one.detail() == null ? "" : one.detail(), List.of());
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable UUID person,
            @PathVariable UUID barrier,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String detail,
            RedirectAttributes redirect) {
        var one = opened.barrier(person, barrier, "person.acted");
        var errors = new ArrayList<FieldError>();
        var weight = BarrierForm.severity(severity, errors);
        BarrierForm.check(one.kind(), detail, errors);
        if (weight == null || !errors.isEmpty()) {
            return page(one, severity, detail, errors);
        }
        supporting.correct(Actors.team(), one, weight, detail.isBlank() ? null : detail.strip());
        Flash.ok("Frein corrigé.").after(redirect);
        return new ModelAndView("redirect:" + PlanView.href(one));
    }

    @PostMapping("/lever")
    String lift(@PathVariable UUID person, @PathVariable UUID barrier, RedirectAttributes redirect) {
        var one = opened.barrier(person, barrier, "person.acted");
        supporting.lift(Actors.team(), one);
        Flash.ok("Frein levé. Les actions qui restaient sont closes.").after(redirect);
        return "redirect:" + PlanView.base(person);
    }

    @PostMapping("/rouvrir")
    String reopen(@PathVariable UUID person, @PathVariable UUID barrier, RedirectAttributes redirect) {
        var one = opened.barrier(person, barrier, "person.acted");
        supporting.reopen(Actors.team(), one);
        Flash.ok("Ce frein est de nouveau à lever.").after(redirect);
        return "redirect:" + PlanView.href(one);
    }

    @PostMapping("/retirer")
    String retract(@PathVariable UUID person, @PathVariable UUID barrier, RedirectAttributes redirect) {
        var one = opened.barrier(person, barrier, "person.acted");
        supporting.retract(Actors.team(), one);
        Flash.ok("Ce frein est retiré du dossier, avec ses actions.").after(redirect);
        return "redirect:" + PlanView.base(person);
    }

    private ModelAndView page(Barrier one, String severity, String detail, List<FieldError> errors) {
        var her = opened.her(one.person());
        var page = new BarrierPage(
                her.fullName(),
                "/equipe/personnes/" + her.person(),
                PlanView.base(her.person()),
                view.one(one, steps.of(her.platform(), List.of(one.id()))),
                one.open(),
                severity,
                detail,
                PlanView.severities(),
                errors);
        return new ModelAndView(
                "pathways/plan/barrier",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
