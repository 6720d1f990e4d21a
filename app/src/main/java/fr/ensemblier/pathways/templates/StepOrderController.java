package fr.ensemblier.pathways.templates;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.pathways.model.StepSheet;
import fr.ensemblier.pathways.model.Template;
import fr.ensemblier.pathways.model.Templates;
import fr.ensemblier.ui.Flash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The steps of a template, moved and taken out.
@Controller
@RequestMapping("/equipe/reglages/parcours")
class StepOrderController {

    private final Templates templates;

    StepOrderController(Templates templates) {
        this.templates = templates;
    }

    /// `to` is the place the step takes, from 1.
    @PostMapping("/{id:[0-9a-f-]{36}}/etapes/{position}/place")
    String place(
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        var head = Actors.head();
        var was = templates.get(head.platform(), id);
        var steps = new ArrayList<>(was.steps());
        if (position < 1 || position > steps.size() || to < 1 || to > steps.size()) {
            Flash.warn("Cette étape ne peut pas aller là.").after(redirect);
            return "redirect:" + TemplatesController.HERE + "/" + id;
        }
        steps.add(to - 1, steps.remove(position - 1));
        if (save(head, was, version, steps, redirect)) {
            Flash.ok("L’ordre est enregistré.").after(redirect);
        }
        return "redirect:" + TemplatesController.HERE + "/" + id;
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/etapes/{position:\\d+}/retirer")
    ModelAndView askBeforeRemoving(@PathVariable UUID id, @PathVariable int position) {
        var template = templates.get(Actors.head().platform(), id);
        if (position < 1 || position > template.steps().size()) {
            throw new NotFound("step", position);
        }
        return new ModelAndView(
                "pathways/templates/remove",
                Map.of(
                        "page",
                        new RemovePage(
                                TemplatesController.HERE + "/" + id,
                                template.name(),
                                template.steps().get(position - 1).title(),
                                TemplatesController.HERE + "/" + id + "/etapes/" + position + "/retirer",
                                template.version())));
    }

    /// The page before a step goes.
    record RemovePage(String base, String template, String step, String action, int version) {}

    @PostMapping("/{id:[0-9a-f-]{36}}/etapes/{position}/retirer")
    String remove(
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        var head = Actors.head();
        var was = templates.get(head.platform(), id);
        var steps = new ArrayList<>(was.steps());
        if (position < 1 || position > steps.size() || steps.size() == 1) {
            Flash.warn("Un parcours garde au moins une étape.").after(redirect);
            return "redirect:" + TemplatesController.HERE + "/" + id;
        }
        var removed = steps.remove(position - 1);
        if (save(head, was, version, steps, redirect)) {
            Flash.ok("« " + removed.title() + " » est retirée du modèle.").after(redirect);
        }
        return "redirect:" + TemplatesController.HERE + "/" + id;
    }

    /// False when a colleague changed it meanwhile: nothing is kept, and the page shows what it is now (R-E5).
    private boolean save(
            Actor.Team head, Template was, int version, List<StepSheet> steps, RedirectAttributes redirect) {
        if (was.version() != version) {
            Flash.warn("Un collègue vient de changer ce modèle. Rien n’est enregistré : relisez ses étapes.")
                    .after(redirect);
            return false;
        }
        templates.change(
                head.platform(),
                new Template(was.id(), was.code(), was.name(), was.purpose(), was.offered(), version, steps),
                head.name());
        return true;
    }
}
