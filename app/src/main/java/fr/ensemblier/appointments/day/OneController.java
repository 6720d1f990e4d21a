package fr.ensemblier.appointments.day;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.AppointmentState;
import fr.ensemblier.appointments.model.AppointmentState.Side;
import fr.ensemblier.appointments.model.Appointments;
import fr.ensemblier.appointments.model.Booking;
import fr.ensemblier.appointments.model.Outcome;
import fr.ensemblier.appointments.model.Reasons;
import fr.ensemblier.appointments.model.Telling;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

/// One appointment: whether she came, by one tap, and its end for a reason.
@Controller
@RequestMapping(Filter.HERE + "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
class OneController {

    private final Appointments appointments;
    private final Booking booking;
    private final Telling telling;
    private final Reasons reasons;
    private final People people;
    private final Openings openings;
    private final Clock clock;

    OneController(
            Appointments appointments,
            Booking booking,
            Telling telling,
            Reasons reasons,
            People people,
            Openings openings,
            Clock clock) {
        this.appointments = appointments;
        this.booking = booking;
        this.telling = telling;
        this.reasons = reasons;
        this.people = people;
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        return view(opened(id, "person.opened"), null, List.of());
    }

    @PostMapping("/presence")
    String note(
            @PathVariable UUID id,
            @RequestParam Booking.Presence presence,
            @RequestParam(defaultValue = "") String suite,
            RedirectAttributes redirect) {
        var one = opened(id, "person.acted");
        var then = safe(suite, id);
        say(
                booking.note(one.platform(), id, presence, Actors.team().name()),
                switch (presence) {
                    case ATTENDED -> "Présence notée.";
                    case EXCUSED -> "Absence excusée notée.";
                    case NO_SHOW -> "Absence notée.";
                },
                Filter.HERE + "/" + id + "/retour?suite=" + URLEncoder.encode(then, StandardCharsets.UTF_8),
                redirect);
        return "redirect:" + then;
    }

    @PostMapping("/retour")
    String takeBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String suite, RedirectAttributes redirect) {
        var one = opened(id, "person.acted");
        say(booking.takeBack(one.platform(), id), "Le rendez-vous est de nouveau à noter.", null, redirect);
        return "redirect:" + safe(suite, id);
    }

    @PostMapping("/annuler")
    ModelAndView cancel(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        var one = opened(id, "person.acted");
        var chosen = reasons.forTeam().stream()
                .filter(option -> option.value().equals(reason))
                .findFirst();
        if (chosen.isEmpty()) {
            return view(
                    one, reason, List.of(new FieldError("reason", "Choisissez pourquoi le rendez-vous n’a pas lieu.")));
        }
        var parts = reason.split(":", 2);
        var by = new Booking.By(Side.TEAM, Actors.team().name());
        say(
                booking.cancel(one.platform(), id, parts[1], Side.valueOf(parts[0]), by),
                "Le rendez-vous est annulé. " + telling.told(one.person()),
                null,
                redirect);
        return new ModelAndView("redirect:" + Filter.HERE + "/" + id);
    }

    private static void say(Outcome outcome, String made, @Nullable String undo, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Made _ ->
                (undo == null ? Flash.ok(made) : Flash.ok(made).undoneBy("Annuler", undo)).after(redirect);
            case Outcome.No(var why) -> Flash.warn(why.words()).after(redirect);
        }
    }

    /// Back to the list or the file from where one tapped, never elsewhere.
    private static String safe(String then, UUID id) {
        return then.matches("/equipe/(rendez-vous|personnes/[0-9a-f-]{36})([/?][^\\r\\n]*)?")
                ? then
                : Filter.HERE + "/" + id;
    }

    private Appointment opened(UUID id, String act) {
        var team = Actors.team();
        var one = appointments.get(team.platform(), id);
        openings.note(team.platform(), one.person(), act);
        return one;
    }

    private ModelAndView view(Appointment one, @Nullable String reason, List<FieldError> errors) {
        var her = people.find(one.person()).orElseThrow(() -> new NotFound("person", one.person()));
        var page = new OnePage(
                Line.of(
                        one,
                        her.person(),
                        her.fullName(),
                        her.phone(),
                        null,
                        clock.instant(),
                        Filter.HERE + "/" + one.id()),
                facts(one),
                one.movedFrom() == null ? null : other(one.platform(), one.movedFrom(), "Déplacé : il était le "),
                one.state() instanceof AppointmentState.Moved moved
                        ? other(one.platform(), moved.to(), "Nouvel horaire : ")
                        : null,
                one.state() instanceof AppointmentState.Booked && one.ends().isAfter(clock.instant()),
                one.state() instanceof AppointmentState.NoShow || one.state() instanceof AppointmentState.Excused
                        ? new Link(
                                "Reprendre un rendez-vous",
                                "/equipe/personnes/" + her.person() + "/rendez-vous/nouveau")
                        : null,
                reasons.forTeam(),
                reason,
                errors);
        return new ModelAndView(
                "appointments/day/one",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Link other(PlatformId platform, UUID id, String before) {
        return new Link(before + telling.when(appointments.get(platform, id)), Filter.HERE + "/" + id);
    }

    private List<OnePage.Fact> facts(Appointment one) {
        var today = Paris.today(clock);
        var facts = new ArrayList<OnePage.Fact>();
        facts.add(new OnePage.Fact("Objet", one.kind().words()));
        facts.add(new OnePage.Fact("Avec", one.adviserName()));
        facts.add(new OnePage.Fact("Où", French.capital(telling.where(one))));
        facts.add(new OnePage.Fact(
                "Fin prévue", French.time(Paris.local(one.ends()).toLocalTime())));
        if (one.note() != null) {
            facts.add(new OnePage.Fact("Dit à la personne", one.note()));
        }
        facts.add(new OnePage.Fact(
                "Pris", "le " + French.shortDate(Paris.date(one.bookedAt()), today) + " par " + one.bookedName()));
        if (one.state() instanceof AppointmentState.Decided decided) {
            facts.add(new OnePage.Fact(
                    one.state() instanceof AppointmentState.Noted ? "Noté" : "Changé",
                    "le " + French.shortDate(Paris.date(decided.at()), today) + " par " + decided.by()));
        }
        if (one.state() instanceof AppointmentState.Cancelled(var side, var reason, var _, var _)) {
            facts.add(new OnePage.Fact("Raison", reasons.words(side, reason)));
        }
        return facts;
    }
}
