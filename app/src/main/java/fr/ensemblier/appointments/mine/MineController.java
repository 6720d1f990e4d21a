package fr.ensemblier.appointments.mine;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.AppointmentState;
import fr.ensemblier.appointments.model.AppointmentState.Side;
import fr.ensemblier.appointments.model.Outcome;
import fr.ensemblier.appointments.model.Reasons;
import fr.ensemblier.appointments.model.StateWords;
import fr.ensemblier.appointments.model.Telling;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
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

/// « Mes rendez-vous » in her space: read one, cancel it.
@Controller
@RequestMapping(MineController.HERE)
class MineController {

    static final String HERE = "/mon-espace/rendez-vous";

    private final HerActs acts;
    private final Telling telling;
    private final Reasons reasons;
    private final Clock clock;

    MineController(HerActs acts, Telling telling, Reasons reasons, Clock clock) {
        this.acts = acts;
        this.telling = telling;
        this.reasons = reasons;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        var her = acts.her();
        var all = acts.all(her);
        var coming = (Predicate<Appointment>) one ->
                one.state() instanceof AppointmentState.Booked && one.ends().isAfter(clock.instant());
        var page = new MinePage(
                all.stream()
                        .filter(coming)
                        .sorted(Comparator.comparing(Appointment::starts))
                        .map(this::one)
                        .toList(),
                all.stream().filter(coming.negate()).map(this::one).toList(),
                acts.enough(her),
                her.adviserName());
        return new ModelAndView("appointments/mine/page", Map.of("page", page));
    }

    private MinePage.One one(Appointment one) {
        return new MinePage.One(
                HERE + "/" + one.id(),
                French.capital(telling.when(one)),
                French.capital(telling.where(one)),
                "Avec " + one.adviserName(),
                StateWords.kind(one, clock.instant()),
                words(one));
    }

    /// For her: nobody asks her to note anything.
    private String words(Appointment one) {
        return switch (one.state()) {
            case AppointmentState.Booked _ -> one.ends().isBefore(clock.instant()) ? "Passé" : "Prévu";
            case AppointmentState.Attended _ -> "Fait";
            case AppointmentState.Cancelled(var side, var _, var _, var by) ->
                switch (side) {
                    case PERSON -> "Annulé par vous";
                    case TEAM -> "Annulé par l’équipe";
                    case REFERRER -> "Annulé par " + by;
                };
            case AppointmentState.Excused _, AppointmentState.NoShow _, AppointmentState.Moved _ ->
                StateWords.words(one, clock.instant());
        };
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView page(@PathVariable UUID id) {
        return view(acts.get(id), null, List.of());
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/annuler")
    ModelAndView cancel(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        var one = acts.get(id);
        if (reasons.of(Side.PERSON).stream().noneMatch(known -> known.value().equals(reason))) {
            return view(one, reason, List.of(new FieldError("reason", "Dites pourquoi : un choix suffit.")));
        }
        switch (acts.cancel(one, reason)) {
            case Outcome.Made _ ->
                Flash.ok("Votre rendez-vous est annulé. Nous prévenons " + one.adviserName() + ".")
                        .after(redirect);
            case Outcome.No(var why) -> Flash.warn(why.words()).after(redirect);
        }
        return new ModelAndView("redirect:" + HERE);
    }

    private ModelAndView view(Appointment one, @Nullable String reason, List<FieldError> errors) {
        var page = new OnePage(
                HERE + "/" + one.id(),
                French.capital(telling.when(one)),
                French.time(Paris.local(one.ends()).toLocalTime()),
                one.adviserName(),
                French.capital(telling.where(one)),
                one.note(),
                StateWords.kind(one, clock.instant()),
                words(one),
                one.state() instanceof AppointmentState.Booked && one.ends().isAfter(clock.instant()),
                one.hersToChange(Paris.today(clock)),
                reasons.of(Side.PERSON),
                reason,
                errors);
        return new ModelAndView(
                "appointments/mine/one",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
