package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.Towns;
import fr.ensemblier.ui.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The screens of the profile, and the answers of the first four; she fills them, or the team for her (R-P8).
@Controller
@RequestMapping({StageController.HERS, StageController.OF_HER})
class StageController {

    static final String HERS = "/mon-espace/profil";
    static final String OF_HER = "/equipe/personnes/{id:[0-9a-f]{8}-[0-9a-f-]{27}}/profil";

    private final Pens pens;
    private final Answering answering;
    private final Around around;
    private final Towns towns;
    private final fr.ensemblier.occupations.Occupations occupations;

    StageController(
            Pens pens,
            Answering answering,
            Around around,
            Towns towns,
            fr.ensemblier.occupations.Occupations occupations) {
        this.pens = pens;
        this.answering = answering;
        this.around = around;
        this.towns = towns;
        this.occupations = occupations;
    }

    @GetMapping("/{stage:envies|trajets|horaires|savoir-faire|besoins|message|choix|employeurs|relire}")
    ModelAndView show(
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable String stage,
            @RequestParam(required = false) @Nullable String maniere) {
        var asked = Stage.of(stage).orElseThrow(() -> new NotFound("stage", stage));
        return pens.view(pens.reading(id), asked, null, List.of(), maniere);
    }

    @GetMapping("/trajets/autour")
    ModelAndView around(@PathVariable(required = false) @Nullable UUID id, @ModelAttribute Answers form) {
        var text = around.words(form);
        return new ModelAndView("people/wizard/around", Map.of("text", text));
    }

    @PostMapping("/envies")
    ModelAndView wishes(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var chosen = new ArrayList<>(Answers.all(form.occupations()).stream()
                .filter(code -> occupations.find(code).isPresent())
                .toList());
        var undecided = Answers.yes(form.undecided());
        if (chosen.isEmpty() && !undecided) {
            return pens.refused(
                    pen,
                    Stage.WISHES,
                    form,
                    "occupations",
                    "Choisissez au moins un métier, ou « Je ne sais pas encore ».");
        }
        if (chosen.isEmpty() && pens.profile(pen).state() instanceof ProfileState.Answered) {
            return pens.refused(
                    pen,
                    Stage.WISHES,
                    form,
                    "occupations",
                    "Ce profil est validé : gardez un métier, ou mettez-le en pause.");
        }
        if (form.first() != null && chosen.remove(form.first())) {
            chosen.addFirst(form.first());
        }
        answering.wishes(
                pen,
                pens.profile(pen, form),
                undecided && chosen.isEmpty(),
                chosen,
                Answers.all(form.contracts()),
                Answers.yes(form.training()));
        return pens.on(pen, Stage.WISHES, form, redirect);
    }

    @PostMapping("/trajets")
    ModelAndView journey(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var errors = new ArrayList<FieldError>();
        var commune = towns.read(pen.platform(), form.commune(), form.communeText(), errors);
        var reach = around.reach(form).orElse(null);
        if (reach == null) {
            errors.add(new FieldError("means", "Choisissez comment vous vous déplacez, et combien de temps."));
        }
        if (commune == null || reach == null) {
            return pens.view(pen, Stage.JOURNEY, form, errors, null);
        }
        answering.journey(pen, pens.profile(pen, form), commune, reach);
        return pens.on(pen, Stage.JOURNEY, form, redirect);
    }

    @PostMapping("/horaires")
    ModelAndView hours(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var errors = new ArrayList<FieldError>();
        var min = hours("hoursMin", form.hoursMin(), errors);
        var max = hours("hoursMax", form.hoursMax(), errors);
        if (min != null && max != null && min.compareTo(max) > 0) {
            errors.add(new FieldError("hoursMax", "Le plus grand nombre d’heures vient en second."));
        }
        var available = day(form.available(), errors);
        if (!errors.isEmpty()) {
            return pens.view(pen, Stage.HOURS, form, errors, null);
        }
        var times = Answers.all(form.times());
        var day = List.of("MORNING", "AFTERNOON", "EVENING").stream()
                .filter(times::contains)
                .toList();
        answering.hours(
                pen,
                pens.profile(pen, form),
                new Profile.Hours(
                        min,
                        max,
                        Answers.yes(form.strict()),
                        times.contains("NIGHT"),
                        times.contains("WEEKEND"),
                        times.contains("SPLIT"),
                        day),
                available);
        return pens.on(pen, Stage.HOURS, form, redirect);
    }

    @PostMapping("/savoir-faire")
    ModelAndView skills(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        int years;
        try {
            years = form.years() == null || form.years().isBlank()
                    ? 0
                    : Integer.parseInt(form.years().strip());
        } catch (NumberFormatException e) {
            years = -1;
        }
        if (years < 0 || years > 60) {
            return pens.refused(pen, Stage.SKILLS, form, "years", "Écrivez un nombre d’années, entre 0 et 60.");
        }
        var held = Answers.all(form.held());
        answering.skills(
                pen,
                pens.profile(pen, form),
                new Profile.Skills(
                        held.contains("LICENCE"),
                        held.contains("VEHICLE"),
                        Answers.all(form.certifications()).stream()
                                .filter(code -> occupations.certification(code).isPresent())
                                .toList(),
                        Answers.all(form.blocks()),
                        years,
                        Answers.all(form.experiences()).stream()
                                .filter(Offering.EXPERIENCES::contains)
                                .toList(),
                        false));
        return pens.on(pen, Stage.SKILLS, form, redirect);
    }

    private static @Nullable BigDecimal hours(String field, @Nullable String typed, List<FieldError> errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            var hours = new BigDecimal(typed.strip().replace(',', '.'));
            if (hours.signum() > 0 && hours.compareTo(BigDecimal.valueOf(48)) <= 0) {
                return hours;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        errors.add(new FieldError(field, "Écrivez un nombre d’heures par semaine, entre 1 et 48."));
        return null;
    }

    private static @Nullable LocalDate day(@Nullable String typed, List<FieldError> errors) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            errors.add(new FieldError("available", "Écrivez une date, par exemple 12/01/2027."));
            return null;
        }
    }
}
