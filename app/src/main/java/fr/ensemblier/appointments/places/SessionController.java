package fr.ensemblier.appointments.places;

import fr.ensemblier.appointments.model.DropInSession;
import fr.ensemblier.appointments.model.DropInSessions;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A session: an adviser writes her own, the head those of everybody.
@Controller
@RequestMapping(PlacesController.HERE)
class SessionController {

    private final DropInSessions sessions;
    private final SessionReading reading;
    private final Clock clock;

    SessionController(DropInSessions sessions, SessionReading reading, Clock clock) {
        this.sessions = sessions;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping("/nouvelle")
    ModelAndView blank() {
        return view(
                reading.page(Actors.team(), null, reading.blank(Actors.team().platform()), List.of()));
    }

    @PostMapping("/nouvelle")
    ModelAndView add(@ModelAttribute SessionForm form, RedirectAttributes redirect) {
        var team = Actors.team();
        var errors = new ArrayList<FieldError>();
        var asked = reading.read(team, null, form, errors);
        if (asked.isPresent()) {
            var other = sessions.add(asked.get());
            if (other.isEmpty()) {
                Flash.ok("La permanence est ajoutée. Ses créneaux se réservent dès maintenant.")
                        .after(redirect);
                return new ModelAndView("redirect:" + PlacesController.HERE);
            }
            errors.add(overlaps(other.get()));
        }
        return view(reading.page(team, null, form, errors));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView edit(@PathVariable UUID id) {
        var team = Actors.team();
        var session = hers(team, id);
        return view(reading.page(team, session, reading.form(session), List.of()));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView change(@PathVariable UUID id, @ModelAttribute SessionForm form, RedirectAttributes redirect) {
        var team = Actors.team();
        var session = hers(team, id);
        var errors = new ArrayList<FieldError>();
        var asked = reading.read(team, session, form, errors);
        if (asked.isPresent()) {
            var other = sessions.change(asked.get());
            if (other.isEmpty()) {
                Flash.ok("La permanence est enregistrée. Les rendez-vous déjà pris restent.")
                        .after(redirect);
                return new ModelAndView("redirect:" + PlacesController.HERE);
            }
            errors.add(overlaps(other.get()));
        }
        return view(reading.page(team, session, form, errors));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/arreter")
    String close(@PathVariable UUID id, RedirectAttributes redirect) {
        var session = hers(Actors.team(), id);
        sessions.close(session.platform(), id);
        Flash.ok("La permanence est arrêtée. Les rendez-vous déjà pris restent.")
                .after(redirect);
        return "redirect:" + PlacesController.HERE;
    }

    private DropInSession hers(Actor.Team team, UUID id) {
        var session = sessions.get(team.platform(), id);
        if (!PlacesController.mayChange(team, session)) {
            throw new NotFound("session", id);
        }
        return session;
    }

    private FieldError overlaps(DropInSession other) {
        return new FieldError(
                "from",
                "Une autre permanence de la même personne a lieu alors : "
                        + French.small(PlacesController.when(other, Paris.today(clock))) + ".");
    }

    private static ModelAndView view(SessionPage page) {
        return new ModelAndView(
                "appointments/places/session",
                Map.of("page", page),
                page.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
