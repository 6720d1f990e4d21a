package fr.ensemblier.people.wizard;

import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.ui.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What she has done and holds; diplomas are found by their name, so that nobody reads a list of fifty.
@Controller
@RequestMapping({StageController.HERS, StageController.OF_HER})
class SkillsController {

    private static final String ADD = "ajouter";
    private static final int PROPOSED = 8;

    private final Pens pens;
    private final Answering answering;
    private final Occupations occupations;

    SkillsController(Pens pens, Answering answering, Occupations occupations) {
        this.pens = pens;
        this.answering = answering;
        this.occupations = occupations;
    }

    @GetMapping("/savoir-faire/completion")
    @ResponseBody
    List<Map<String, String>> complete(@PathVariable(required = false) @Nullable UUID id, @RequestParam String q) {
        pens.of(id);
        return occupations.searchCertifications(q).stream()
                .filter(one -> !Offering.OFTEN_HELD.contains(one.code()))
                .limit(PROPOSED)
                .map(one -> Map.of("value", one.code(), "label", one.name(), "detail", one.brief()))
                .toList();
    }

    @PostMapping("/savoir-faire")
    ModelAndView skills(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            @RequestParam(defaultValue = "") String act,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var typed = form.years() == null ? "" : form.years().strip();
        var errors = new ArrayList<FieldError>();
        if (!typed.isEmpty() && !typed.matches("[0-5]?\\d|60")) {
            errors.add(new FieldError("years", "Écrivez un nombre d’années, entre 0 et 60."));
        }
        var held = held(form, errors);
        if (!errors.isEmpty()) {
            return pens.view(pen, Stage.SKILLS, form, errors, null);
        }
        answering.skills(
                pen,
                pens.profile(pen, form),
                new Profile.Skills(
                        Answers.maybe(form.licence()),
                        Answers.maybe(form.vehicle()),
                        held,
                        Answers.all(form.blocks()),
                        typed.isEmpty() ? null : Integer.valueOf(typed),
                        Answers.all(form.experiences()).stream()
                                .filter(Offering.EXPERIENCES::contains)
                                .toList(),
                        null));
        return ADD.equals(act)
                ? new ModelAndView("redirect:" + Stage.SKILLS.path(pen.base()))
                : pens.on(pen, Stage.SKILLS, form, redirect);
    }

    /// The boxes ticked, and the name that was typed without a choice in the list: one diploma, or a message.
    private List<String> held(Answers form, List<FieldError> errors) {
        var held = new ArrayList<>(form.held().stream()
                .filter(code -> occupations.certification(code).isPresent())
                .toList());
        var typed = form.othersText() == null ? "" : form.othersText().strip();
        if (!typed.isEmpty()) {
            var found = occupations.searchCertifications(typed);
            if (found.size() == 1) {
                held.add(found.getFirst().code());
            } else {
                errors.add(new FieldError(
                        "others",
                        found.isEmpty()
                                ? "Nous ne trouvons pas ce diplôme. Écrivez un mot de son nom, ou effacez-le."
                                : "Plusieurs diplômes portent ces mots. Écrivez-en un de plus, par exemple « "
                                        + found.getFirst().brief() + " »."));
            }
        }
        return held.stream().distinct().toList();
    }
}
