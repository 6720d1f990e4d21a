package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.model.Persons;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.ui.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
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
    private static final int MOST_YEARS = 60;

    /// Nobody has worked before that age, in years.
    private static final int FIRST_WORK = 14;

    private final Pens pens;
    private final Answering answering;
    private final Persons persons;
    private final Occupations occupations;
    private final Clock clock;

    SkillsController(Pens pens, Answering answering, Persons persons, Occupations occupations, Clock clock) {
        this.pens = pens;
        this.answering = answering;
        this.persons = persons;
        this.occupations = occupations;
        this.clock = clock;
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

    @PostMapping({"/savoir-faire", "/annees", "/permis", "/voiture", "/diplomes", "/blocs"})
    ModelAndView skills(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            @RequestParam(defaultValue = "") String act,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var stage = pens.stage(pen, request);
        var profile = pens.profile(pen, stage, form);
        var was = profile.skills();
        var errors = new ArrayList<FieldError>();
        var years = years(pen, form, was.years(), errors);
        var blocks = Listed.of("blocks", form.blocks(), was.blocks(), this::isPart, errors);
        var experiences =
                Listed.of("experiences", form.experiences(), was.experiences(), Offering.EXPERIENCES::contains, errors);
        var held = held(form, was.certifications(), errors);
        if (!errors.isEmpty() && !form.later()) {
            return pens.view(pen, stage, form, errors, null);
        }
        answering.skills(
                pen,
                stage,
                profile,
                new Profile.Skills(
                        form.licence() == null ? was.licence() : Answers.maybe(form.licence()),
                        form.vehicle() == null ? was.vehicle() : Answers.maybe(form.vehicle()),
                        held,
                        blocks,
                        years,
                        experiences,
                        null));
        return ADD.equals(act) && !form.later()
                ? new ModelAndView("redirect:" + stage.path(pen.base()))
                : pens.on(pen, stage, form, redirect);
    }

    /// A number of years that her age allows, when it is known; the one that was kept when it is missing or wrong.
    private @Nullable Integer years(Pen pen, Answers form, @Nullable Integer kept, List<FieldError> errors) {
        if (form.years() == null) {
            return kept;
        }
        var typed = form.years().strip();
        if (typed.isEmpty()) {
            return null;
        }
        var years = typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : MOST_YEARS + 1;
        var born = persons.get(pen.platform(), pen.person()).birthYear();
        var most = born == null ? MOST_YEARS : Math.max(0, Paris.today(clock).getYear() - born - FIRST_WORK);
        if (years > MOST_YEARS) {
            errors.add(new FieldError("years", "Écrivez un nombre d’années, entre 0 et 60."));
            return kept;
        }
        if (years > most) {
            errors.add(new FieldError(
                    "years",
                    "C’est plus que l’âge ne le permet, pour une naissance en " + born + ". Écrivez " + most
                            + " au plus."));
            return kept;
        }
        return years;
    }

    private boolean isPart(String value) {
        var parts = value.split(":", 2);
        return parts.length == 2
                && occupations.certification(parts[0]).stream()
                        .flatMap(one -> one.blocks().stream())
                        .anyMatch(block -> block.code().equals(parts[1]));
    }

    /// The boxes ticked, and the name that was typed without a choice in the list: one diploma, or a message.
    private List<String> held(Answers form, List<String> kept, List<FieldError> errors) {
        Predicate<String> known = code -> occupations.certification(code).isPresent();
        var often = kept.stream().filter(Offering.OFTEN_HELD::contains).toList();
        var rare = kept.stream().filter(code -> !often.contains(code)).toList();
        var held = new ArrayList<>(Listed.of("certifications", form.certifications(), often, known, errors));
        held.addAll(Listed.of("others", form.others(), rare, known, errors));
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
