package fr.ensemblier.events.writing;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventState;
import fr.ensemblier.events.model.Events;
import fr.ensemblier.events.model.Publishing;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// An event is written as a draft, and changed until it is over.
@Controller
@RequestMapping(WritingController.HERE)
class WritingController {

    static final String HERE = "/equipe/evenements";

    private static final List<Link> CRUMBS = List.of(new Link("Évènements", HERE));
    private static final String NEW = "Préparer un évènement";

    private final Events events;
    private final Publishing publishing;
    private final EventReading reading;
    private final EventForms forms;

    WritingController(Events events, Publishing publishing, EventReading reading, EventForms forms) {
        this.events = events;
        this.publishing = publishing;
        this.reading = reading;
        this.forms = forms;
    }

    /// `comme` is one that is held once more, `dans` one of which it is a moment.
    @GetMapping("/nouveau")
    ModelAndView blank(
            @RequestParam(name = "comme", required = false) @Nullable UUID like,
            @RequestParam(name = "dans", required = false) @Nullable UUID part) {
        var platform = Actors.team().platform();
        return view(
                null,
                like == null
                        ? forms.blank(part == null ? null : events.get(platform, part))
                        : forms.again(events.get(platform, like)),
                List.of());
    }

    @PostMapping("/nouveau")
    ModelAndView add(@ModelAttribute EventForm form, RedirectAttributes redirect) {
        var errors = new ArrayList<FieldError>();
        var event = reading.read(Actors.team(), null, form, errors);
        if (event.isEmpty()) {
            return view(null, form, errors);
        }
        publishing.write(event.get());
        Flash.ok("Le brouillon est enregistré. Relisez-le, puis publiez-le.").after(redirect);
        return new ModelAndView("redirect:" + HERE + "/" + event.get().id());
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/modifier")
    ModelAndView edit(@PathVariable UUID id) {
        var event = changeable(id);
        return view(event, forms.of(event), List.of());
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/modifier")
    ModelAndView change(@PathVariable UUID id, @ModelAttribute EventForm form, RedirectAttributes redirect) {
        var known = changeable(id);
        var errors = new ArrayList<FieldError>();
        var event = reading.read(Actors.team(), known, form, errors);
        if (event.isPresent()) {
            var refused = publishing.change(event.get());
            if (refused.isEmpty()) {
                Flash.ok("L’évènement est enregistré.").after(redirect);
                return new ModelAndView("redirect:" + HERE + "/" + id);
            }
            errors.add(new FieldError(refused.get().field(), refused.get().words()));
        }
        return view(known, form.at(known.version()), errors);
    }

    private Event changeable(UUID id) {
        var event = events.get(Actors.team().platform(), id);
        if (event.state() instanceof EventState.Cancelled) {
            throw new NotFound("event to change", id);
        }
        return event;
    }

    private ModelAndView view(@Nullable Event known, EventForm form, List<FieldError> errors) {
        return new ModelAndView(
                "events/writing/form",
                Map.of(
                        "page",
                        forms.page(
                                Actors.team().platform(),
                                known == null ? NEW : "Modifier l’évènement",
                                known == null
                                        ? CRUMBS
                                        : List.of(CRUMBS.getFirst(), new Link(known.title(), HERE + "/" + known.id())),
                                HERE + (known == null ? "/nouveau" : "/" + known.id() + "/modifier"),
                                known,
                                form,
                                errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
