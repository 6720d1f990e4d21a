package fr.ensemblier.people.wizard;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.model.Profile;
import fr.ensemblier.people.model.Towns;
import fr.ensemblier.territory.Reach;
import fr.ensemblier.ui.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How far she goes, and when she works.
@Controller
@RequestMapping({StageController.HERS, StageController.OF_HER})
class TimesController {

    private static final List<String> DAY_TIMES = List.of("MORNING", "AFTERNOON", "EVENING");
    private static final List<String> TIMES = List.of("MORNING", "AFTERNOON", "EVENING", "NIGHT", "WEEKEND", "SPLIT");

    private final Pens pens;
    private final Answering answering;
    private final Around around;
    private final Towns towns;
    private final Clock clock;

    TimesController(Pens pens, Answering answering, Around around, Towns towns, Clock clock) {
        this.pens = pens;
        this.answering = answering;
        this.around = around;
        this.towns = towns;
        this.clock = clock;
    }

    @GetMapping("/trajets/autour")
    ModelAndView around(@PathVariable(required = false) @Nullable UUID id, @ModelAttribute Answers form) {
        var text = around.words(form);
        if (pens.of(id) instanceof Pen.Herself her && around.commune(form).isEmpty()) {
            var means = pens.profile(her).means();
            var minutes = around.minutes(form).orElse(null);
            text = around.words(pens.commune(her), means == null || minutes == null ? null : new Reach(means, minutes));
        }
        return new ModelAndView("people/wizard/around", Map.of("text", text));
    }

    @PostMapping({"/trajets", "/duree", "/commune"})
    ModelAndView journey(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var stage = pens.stage(pen, request);
        var asked = stage.questions(pen.team());
        var profile = pens.profile(pen, stage, form);
        var errors = new ArrayList<FieldError>();
        var commune = asked.contains(Stage.HOME) || form.communeText() != null
                ? towns.read(pen.platform(), form.commune(), form.communeText(), errors)
                : null;
        var means = around.means(form).orElse(null);
        if (means == null && asked.contains(Stage.JOURNEY)) {
            errors.add(new FieldError("means", "Choisissez comment vous vous déplacez."));
        }
        var minutes = around.minutes(form).orElse(null);
        if (minutes == null && asked.contains(Stage.MINUTES)) {
            errors.add(new FieldError("minutes", "Choisissez combien de temps vous pouvez faire."));
        }
        if (!form.later() && !errors.isEmpty()) {
            return pens.view(pen, stage, form, errors, null);
        }
        var reached = minutes == null && profile.reach() != null
                ? (Integer) profile.reach().minutes()
                : minutes;
        var travels = means == null ? profile.means() : means;
        answering.journey(
                pen,
                stage,
                profile,
                commune,
                means,
                travels == null || reached == null || (means == null && minutes == null)
                        ? null
                        : new Reach(travels, reached));
        return pens.on(pen, stage, form, redirect);
    }

    @PostMapping({"/horaires", "/semaine", "/debut"})
    ModelAndView hours(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute Answers form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var pen = pens.writing(id);
        var stage = pens.stage(pen, request);
        var profile = pens.profile(pen, stage, form);
        var was = profile.hours();
        var errors = new ArrayList<FieldError>();
        var min = hours("hoursMin", "Au moins", form.hoursMin(), was.min(), errors);
        var max = hours("hoursMax", "Au plus", form.hoursMax(), was.max(), errors);
        if (min != null && max != null && min.compareTo(max) > 0) {
            errors.add(new FieldError("hoursMax", "Au plus : écrivez un nombre plus grand que celui d’« Au moins »."));
            max = min;
        }
        var available = form.when() == null && form.available() == null
                ? profile.availableOn()
                : day(form, profile.availableOn(), errors);
        var times = Listed.of("times", form.times(), List.of(), TIMES::contains, errors);
        if (!errors.isEmpty() && !form.later()) {
            return pens.view(pen, stage, form, errors, null);
        }
        var missing = form.times() == null;
        answering.hours(
                pen,
                stage,
                profile,
                new Profile.Hours(
                        min,
                        max,
                        form.hoursMin() == null && form.strict() == null ? was.strict() : Answers.yes(form.strict()),
                        missing ? was.night() : among(times, "NIGHT"),
                        missing ? was.weekend() : among(times, "WEEKEND"),
                        missing ? was.split() : among(times, "SPLIT"),
                        missing
                                ? was.dayTimes()
                                : DAY_TIMES.stream().filter(times::contains).toList()),
                available);
        return pens.on(pen, stage, form, redirect);
    }

    /// Who ticked nothing has said nothing, neither yes nor no.
    private static @Nullable Boolean among(List<String> times, String time) {
        return times.isEmpty() ? null : (Boolean) times.contains(time);
    }

    private static @Nullable BigDecimal hours(
            String field, String label, @Nullable String typed, @Nullable BigDecimal kept, List<FieldError> errors) {
        if (typed == null || typed.isBlank()) {
            return typed == null ? kept : null;
        }
        try {
            var hours = new BigDecimal(typed.strip().replace(',', '.'));
            if (hours.signum() > 0 && hours.compareTo(BigDecimal.valueOf(48)) <= 0) {
                return hours;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        errors.add(new FieldError(field, label + " : écrivez un nombre d’heures par semaine, entre 1 et 48."));
        return kept;
    }

    /// « Tout de suite » is the day on which she says it.
    private @Nullable LocalDate day(Answers form, @Nullable LocalDate kept, List<FieldError> errors) {
        var today = Paris.today(clock);
        var typed = form.available() == null ? "" : form.available().strip();
        if (Answers.NOW.equals(form.when()) || (typed.isEmpty() && !Answers.LATER.equals(form.when()))) {
            return Answers.NOW.equals(form.when()) ? today : null;
        }
        try {
            var day = LocalDate.parse(typed);
            if (!day.isBefore(today) && !day.isAfter(today.plusYears(1))) {
                return day;
            }
            errors.add(new FieldError(
                    "available",
                    day.isBefore(today)
                            ? "Cette date est passée. Choisissez « Tout de suite », ou une date à venir."
                            : "Cette date est loin. Choisissez une date dans l’année qui vient."));
        } catch (DateTimeParseException e) {
            errors.add(new FieldError("available", "Écrivez la date, par exemple 12/01/2027."));
        }
        return kept;
    }
}
