package fr.ensemblier.events.team;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventState;
import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.events.model.Events;
import fr.ensemblier.events.model.Publishing;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
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

/// One event: published, cancelled, those who came counted.
@Controller
@RequestMapping(Filter.HERE + "/{id:[0-9a-f-]{36}}")
class OneController {

    private static final int LONGEST = 400;

    /// The page before an event is cancelled.
    record Cancelling(
            String base,
            String title,
            String when,
            @Nullable String moments,
            @Nullable String reason,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    private final Events events;
    private final Publishing publishing;
    private final OnePages pages;
    private final Clock clock;

    OneController(Events events, Publishing publishing, OnePages pages, Clock clock) {
        this.events = events;
        this.publishing = publishing;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        return show(id, null);
    }

    @PostMapping("/publier")
    String publish(@PathVariable UUID id, RedirectAttributes redirect) {
        var refused = publishing.publish(Actors.team().platform(), id);
        (refused == null
                        ? Flash.ok(
                                event(id).over(clock.instant())
                                        ? "L’évènement est noté parmi les passés."
                                        : "L’évènement est dans l’agenda public.")
                        : Flash.bad(refused))
                .after(redirect);
        return back(id);
    }

    @PostMapping("/supprimer")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        var refused = publishing.remove(Actors.team().platform(), id);
        if (refused != null) {
            Flash.bad(refused).after(redirect);
            return back(id);
        }
        Flash.ok("Le brouillon est supprimé.").after(redirect);
        return "redirect:" + Filter.HERE + "?quand=brouillons";
    }

    @GetMapping("/annuler")
    ModelAndView cancelling(@PathVariable UUID id) {
        return cancelling(id, null, List.of());
    }

    @PostMapping("/annuler")
    ModelAndView cancel(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        var why = ListAddress.text(reason);
        if (why.isEmpty() || why.length() > LONGEST) {
            return cancelling(
                    id,
                    reason,
                    List.of(new FieldError(
                            "reason",
                            why.isEmpty()
                                    ? "Dites pourquoi : les personnes inscrites liront ces mots."
                                    : "Ce texte est long. Gardez " + LONGEST + " signes au plus.")));
        }
        var team = Actors.team();
        var refused = publishing.cancel(team.platform(), id, why, team.name());
        (refused == null
                        ? Flash.ok(
                                "L’évènement est annulé. Les personnes inscrites sont prévenues par courriel ou SMS.")
                        : Flash.bad(refused))
                .after(redirect);
        return new ModelAndView(back(id));
    }

    @PostMapping("/compte")
    ModelAndView count(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String many, RedirectAttributes redirect) {
        var typed = ListAddress.text(many);
        if (!typed.isEmpty() && !typed.matches("\\d{1,5}")) {
            return show(id, "Écrivez un nombre de personnes, par exemple 40.");
        }
        var team = Actors.team();
        var refused =
                publishing.count(team.platform(), id, typed.isEmpty() ? null : Integer.valueOf(typed), team.name());
        (refused == null ? Flash.ok("Le nombre est noté.") : Flash.bad(refused)).after(redirect);
        return new ModelAndView(back(id));
    }

    private ModelAndView show(UUID id, @Nullable String countError) {
        return new ModelAndView(
                "events/team/one",
                Map.of("page", pages.of(event(id), countError)),
                countError == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView cancelling(UUID id, @Nullable String reason, List<FieldError> errors) {
        var event = event(id);
        if (!(event.state() instanceof EventState.Published) || event.over(clock.instant())) {
            throw new NotFound("event to cancel", id);
        }
        return new ModelAndView(
                "events/team/cancel",
                Map.of(
                        "page",
                        new Cancelling(
                                Filter.HERE + "/" + id,
                                event.title(),
                                EventWords.when(event, Paris.today(clock)),
                                moments(event),
                                reason,
                                errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private @Nullable String moments(Event event) {
        var moments = publishing.toCome(event).size();
        return moments == 0 ? null : French.plural(moments, "moment", "moments");
    }

    private Event event(UUID id) {
        return events.get(Actors.team().platform(), id);
    }

    private static String back(UUID id) {
        return "redirect:" + Filter.HERE + "/" + id;
    }
}
