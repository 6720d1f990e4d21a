package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.ProfileState;
import fr.ensemblier.people.model.Profiles;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The screens of the profile, and the answers of the first four.
@Controller
class StageController {

    private final Screens screens;
    private final Answering answering;
    private final Profiles profiles;
    private final Around around;
    private final fr.ensemblier.occupations.Occupations occupations;

    StageController(
            Screens screens,
            Answering answering,
            Profiles profiles,
            Around around,
            fr.ensemblier.occupations.Occupations occupations) {
        this.screens = screens;
        this.answering = answering;
        this.profiles = profiles;
        this.around = around;
        this.occupations = occupations;
    }

    @GetMapping(
            "/mon-espace/profil/{stage:envies|trajets|horaires|savoir-faire|besoins|message|choix|employeurs|relire}")
    ModelAndView show(@PathVariable String stage, @RequestParam(required = false) @Nullable String maniere) {
        return view(Stage.of(stage).orElseThrow(() -> new NotFound("stage", stage)), null, List.of(), maniere);
    }

    @GetMapping("/mon-espace/profil/trajets/autour")
    ModelAndView around(@ModelAttribute Answers form) {
        Actors.candidate();
        return new ModelAndView("people/wizard/around", Map.of("text", around.words(form)));
    }

    @PostMapping("/mon-espace/profil/envies")
    ModelAndView wishes(@ModelAttribute Answers form, RedirectAttributes redirect) {
        var chosen = new ArrayList<>(Answers.all(form.occupations()).stream()
                .filter(code -> occupations.find(code).isPresent())
                .toList());
        var undecided = Answers.yes(form.undecided());
        if (chosen.isEmpty() && !undecided) {
            return refused(
                    Stage.WISHES, form, "occupations", "Choisissez au moins un métier, ou « Je ne sais pas encore ».");
        }
        if (form.first() != null && chosen.remove(form.first())) {
            chosen.addFirst(form.first());
        }
        answering.wishes(
                mine(form),
                undecided && chosen.isEmpty(),
                chosen,
                Answers.all(form.contracts()),
                Answers.yes(form.training()));
        return on(Stage.WISHES, redirect);
    }

    @PostMapping("/mon-espace/profil/trajets")
    ModelAndView journey(@ModelAttribute Answers form, RedirectAttributes redirect) {
        var errors = new ArrayList<FieldError>();
        var commune = around.commune(form).orElse(null);
        var reach = around.reach(form).orElse(null);
        if (commune == null) {
            errors.add(new FieldError("commune", "Écrivez le nom ou le code postal de votre commune."));
        }
        if (reach == null) {
            errors.add(new FieldError("means", "Choisissez comment vous vous déplacez, et combien de temps."));
        }
        if (commune == null || reach == null) {
            return view(Stage.JOURNEY, form, errors, null);
        }
        answering.journey(mine(form), commune, reach);
        return on(Stage.JOURNEY, redirect);
    }

    @PostMapping("/mon-espace/profil/horaires")
    ModelAndView hours(@ModelAttribute Answers form, RedirectAttributes redirect) {
        var errors = new ArrayList<FieldError>();
        var min = hours("hoursMin", form.hoursMin(), errors);
        var max = hours("hoursMax", form.hoursMax(), errors);
        if (min != null && max != null && min.compareTo(max) > 0) {
            errors.add(new FieldError("hoursMax", "Le plus grand nombre d’heures vient en second."));
        }
        var available = day(form.available(), errors);
        if (!errors.isEmpty()) {
            return view(Stage.HOURS, form, errors, null);
        }
        var times = Answers.all(form.times());
        var day = List.of("MORNING", "AFTERNOON", "EVENING").stream()
                .filter(times::contains)
                .toList();
        answering.hours(
                mine(form),
                new Profile.Hours(
                        min,
                        max,
                        Answers.yes(form.strict()),
                        times.contains("NIGHT"),
                        times.contains("WEEKEND"),
                        times.contains("SPLIT"),
                        day),
                available);
        return on(Stage.HOURS, redirect);
    }

    @PostMapping("/mon-espace/profil/savoir-faire")
    ModelAndView skills(@ModelAttribute Answers form, RedirectAttributes redirect) {
        int years;
        try {
            years = form.years() == null || form.years().isBlank()
                    ? 0
                    : Integer.parseInt(form.years().strip());
        } catch (NumberFormatException e) {
            years = -1;
        }
        if (years < 0 || years > 60) {
            return refused(Stage.SKILLS, form, "years", "Écrivez un nombre d’années, entre 0 et 60.");
        }
        var held = Answers.all(form.held());
        answering.skills(
                mine(form),
                new Profile.Skills(
                        held.contains("LICENCE"),
                        held.contains("VEHICLE"),
                        Answers.all(form.certifications()).stream()
                                .filter(code -> occupations.certification(code).isPresent())
                                .toList(),
                        Answers.all(form.blocks()),
                        years,
                        Answers.all(form.experiences()).stream()
                                .filter(Screens.EXPERIENCES::contains)
                                .toList(),
                        false));
        return on(Stage.SKILLS, redirect);
    }

    private ModelAndView refused(Stage stage, Answers form, String field, String message) {
        return view(stage, form, List.of(new FieldError(field, message)), null);
    }

    private ModelAndView view(Stage stage, @Nullable Answers typed, List<FieldError> errors, @Nullable String way) {
        var page = screens.page(Actors.candidate(), stage, typed, errors, way);
        return new ModelAndView(
                "people/wizard/" + stage.name().toLowerCase(java.util.Locale.ROOT),
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Profile mine(Answers form) {
        var her = Actors.candidate();
        return Versions.asRead(profiles.get(her.platform(), her.person()), form.version());
    }

    private ModelAndView on(Stage stage, RedirectAttributes redirect) {
        var her = Actors.candidate();
        if (profiles.get(her.platform(), her.person()).state() instanceof ProfileState.Draft) {
            return new ModelAndView("redirect:" + stage.next().path());
        }
        Flash.ok("C’est enregistré.").after(redirect);
        return new ModelAndView("redirect:/mon-espace/profil");
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
