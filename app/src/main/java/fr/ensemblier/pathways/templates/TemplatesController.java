package fr.ensemblier.pathways.templates;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.pathways.model.StepSheet;
import fr.ensemblier.pathways.model.Template;
import fr.ensemblier.pathways.model.Templates;
import fr.ensemblier.pathways.model.WhoActs;
import fr.ensemblier.platforms.SettingsTabs;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/// The templates: which are offered, their names, the order of their steps. Pathways already open keep their copy.
@Controller
@RequestMapping("/equipe/reglages/parcours")
class TemplatesController {

    static final String HERE = "/equipe/reglages/parcours";
    private static final int LONGEST = 120;

    private final Templates templates;

    private final SettingsTabs tabs;

    TemplatesController(Templates templates, SettingsTabs tabs) {
        this.tabs = tabs;
        this.templates = templates;
    }

    @GetMapping
    ModelAndView all() {
        var lines = templates.all(Actors.head().platform()).stream()
                .map(one -> new TemplatesPage.Line(
                        HERE + "/" + one.id(),
                        one.name(),
                        one.purpose(),
                        French.plural(one.steps().size(), "étape", "étapes"),
                        one.offered() ? StateKind.OK : StateKind.NONE,
                        one.offered() ? "Proposé" : "Retiré"))
                .toList();
        return new ModelAndView(
                "pathways/templates/list", Map.of("page", new TemplatesPage(tabs.at("/parcours"), lines)));
    }

    @GetMapping("/nouveau")
    ModelAndView ask() {
        return page(null, "", "", true, 1, List.of());
    }

    @PostMapping("/nouveau")
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String purpose,
            RedirectAttributes redirect) {
        var head = Actors.head();
        var errors = check(name, purpose);
        if (!errors.isEmpty()) {
            return page(null, name, purpose, true, 1, errors);
        }
        var first = new StepSheet(
                StepKind.TALK,
                "Premier entretien",
                null,
                null,
                WhoActs.TEAM,
                false,
                null,
                "L’entretien est noté.",
                null,
                List.of());
        var made = new Template(UUID.randomUUID(), null, name.strip(), purpose.strip(), true, 1, List.of(first));
        templates.add(head.platform(), made, head.name());
        Flash.ok("Le modèle est créé. Ajoutez maintenant ses étapes.").after(redirect);
        return new ModelAndView("redirect:" + HERE + "/" + made.id());
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView show(@PathVariable UUID id) {
        var template = templates.get(Actors.head().platform(), id);
        return page(template, template.name(), template.purpose(), template.offered(), template.version(), List.of());
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "false") boolean offered,
            @RequestParam(defaultValue = "0") int version,
            RedirectAttributes redirect) {
        var head = Actors.head();
        var was = templates.get(head.platform(), id);
        var errors = check(name, purpose);
        if (!errors.isEmpty()) {
            return page(was, name, purpose, offered, version, errors);
        }
        if (was.version() != version) {
            return conflict(was, name, purpose, offered);
        }
        templates.change(
                head.platform(),
                new Template(id, was.code(), name.strip(), purpose.strip(), offered, version, was.steps()),
                head.name());
        Flash.ok("C’est enregistré. Les parcours déjà ouverts ne changent pas.").after(redirect);
        return new ModelAndView("redirect:" + HERE + "/" + id);
    }

    /// The second of two: what she typed stays, beside what the other wrote (R-E5). Sent again, hers is kept.
    private static ModelAndView conflict(Template now, String name, String purpose, boolean offered) {
        var words = "Un collègue vient de changer ce modèle. Il s’appelle maintenant « " + now.name() + " », "
                + (now.offered() ? "proposé à l’équipe" : "qui n’est plus proposé") + " : « " + now.purpose()
                + " ». Vos mots sont encore dans le formulaire : enregistrez-les de nouveau pour les garder.";
        var page = page(now, name, purpose, offered, now.version(), words, List.of());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static List<FieldError> check(String name, String purpose) {
        var errors = new ArrayList<FieldError>();
        if (name.isBlank() || name.length() > LONGEST) {
            errors.add(new FieldError("name", "Donnez un nom à ce parcours, en " + LONGEST + " signes au plus."));
        }
        if (purpose.isBlank() || purpose.length() > 3 * LONGEST) {
            errors.add(new FieldError("purpose", "Dites à quoi sert ce parcours, en une ou deux phrases."));
        }
        return errors;
    }

    private static ModelAndView page(
            @Nullable Template template,
            String name,
            String purpose,
            boolean offered,
            int version,
            List<FieldError> errors) {
        return page(template, name, purpose, offered, version, null, errors);
    }

    private static ModelAndView page(
            @Nullable Template template,
            String name,
            String purpose,
            boolean offered,
            int version,
            @Nullable String conflict,
            List<FieldError> errors) {
        var base = template == null ? null : HERE + "/" + template.id();
        var steps = template == null ? List.<StepSheet>of() : template.steps();
        var lines = new ArrayList<TemplatePage.Line>();
        for (var step : steps) {
            var position = lines.size() + 1;
            lines.add(new TemplatePage.Line(
                    position,
                    step.title(),
                    step.acts().words() + (step.optional() ? ", selon la personne" : ""),
                    base + "/etapes/" + position,
                    position == 1,
                    position == steps.size(),
                    steps.size() == 1));
        }
        var page = new TemplatePage(
                base,
                template == null ? "Nouveau modèle" : template.name(),
                base == null ? HERE + "/nouveau" : base,
                name,
                purpose,
                offered,
                version,
                lines,
                conflict,
                errors);
        return new ModelAndView(
                "pathways/templates/one",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
