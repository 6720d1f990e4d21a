package fr.ensemblier.pathways.templates;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.pathways.model.Schemes;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.pathways.model.StepSheet;
import fr.ensemblier.pathways.model.Template;
import fr.ensemblier.pathways.model.Templates;
import fr.ensemblier.pathways.model.WhoActs;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A step of a template, written or changed.
@Controller
@RequestMapping("/equipe/reglages/parcours/{id:[0-9a-f-]{36}}/etapes")
class TemplateStepController {

    private final Templates templates;
    private final Schemes schemes;
    private final Clock clock;

    TemplateStepController(Templates templates, Schemes schemes, Clock clock) {
        this.templates = templates;
        this.schemes = schemes;
        this.clock = clock;
    }

    @GetMapping("/nouvelle")
    ModelAndView ask(@PathVariable UUID id) {
        var template = templates.get(Actors.head().platform(), id);
        return page(template, 0, template.version(), StepForm.empty(), List.of());
    }

    @GetMapping("/{position:\\d+}")
    ModelAndView show(@PathVariable UUID id, @PathVariable int position) {
        var template = templates.get(Actors.head().platform(), id);
        if (position < 1 || position > template.steps().size()) {
            throw new NotFound("step", position);
        }
        return page(
                template,
                position,
                template.version(),
                StepForm.of(template.steps().get(position - 1)),
                List.of());
    }

    @PostMapping("/nouvelle")
    ModelAndView add(
            @PathVariable UUID id,
            @ModelAttribute StepForm form,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        return save(templates.get(Actors.head().platform(), id), 0, version, form, redirect);
    }

    @PostMapping("/{position:\\d+}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable int position,
            @ModelAttribute StepForm form,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        var template = templates.get(Actors.head().platform(), id);
        if (position < 1 || position > template.steps().size()) {
            throw new NotFound("step", position);
        }
        return save(template, position, version, form, redirect);
    }

    /// `position` 0 adds at the end.
    private ModelAndView save(
            Template template, int position, int version, StepForm form, RedirectAttributes redirect) {
        var errors = new ArrayList<FieldError>();
        var sheet = form.read(schemes().stream().map(Option::value).toList(), errors);
        if (sheet.isEmpty()) {
            return page(template, position, version, form, errors);
        }
        var steps = new ArrayList<>(template.steps());
        if (position == 0) {
            steps.add(sheet.get());
        } else {
            steps.set(position - 1, sheet.get());
        }
        var head = Actors.head();
        try {
            change(head, template, version, steps);
        } catch (Outdated _) {
            errors.add(new FieldError(
                    "title",
                    "Un collègue vient de changer ce modèle. " + now(template, position)
                            + " Vos mots sont ci-dessous ; enregistrez-les de nouveau pour les garder."));
            var page = page(template, position, template.version(), form, errors);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        Flash.ok("L’étape est enregistrée. Les parcours déjà ouverts ne changent pas.")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/reglages/parcours/" + template.id());
    }

    /// What stands there since the other head wrote (R-E5).
    private static String now(Template template, int position) {
        if (position == 0) {
            return "Il compte maintenant " + template.steps().size() + " étapes.";
        }
        var step = template.steps().get(position - 1);
        return "L’étape " + position + " est maintenant « " + step.title() + " », "
                + step.acts().words() + ", finie quand : « " + step.closes() + " ».";
    }

    private void change(Actor.Team head, Template template, int version, List<StepSheet> steps) {
        templates.change(
                head.platform(),
                new Template(
                        template.id(),
                        template.code(),
                        template.name(),
                        template.purpose(),
                        template.offered(),
                        version,
                        steps),
                head.name());
    }

    private List<Option> schemes() {
        return schemes.on(Paris.today(clock)).stream()
                .map(scheme -> new Option(scheme.code(), scheme.name()))
                .toList();
    }

    private ModelAndView page(Template template, int position, int version, StepForm form, List<FieldError> errors) {
        var base = "/equipe/reglages/parcours/" + template.id();
        var page = new TemplateStepPage(
                template.name(),
                base,
                position == 0
                        ? "Nouvelle étape"
                        : template.steps().get(position - 1).title(),
                base + "/etapes/" + (position == 0 ? "nouvelle" : String.valueOf(position)),
                version,
                form,
                Arrays.stream(StepKind.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                Arrays.stream(WhoActs.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                schemes(),
                errors);
        return new ModelAndView(
                "pathways/templates/step",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
