package fr.ensemblier.events.door;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.events.model.Events;
import fr.ensemblier.events.model.Registration;
import fr.ensemblier.events.model.RegistrationState;
import fr.ensemblier.events.model.Registrations;
import fr.ensemblier.events.model.Way;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What the code on somebody's telephone opens for the team: a page that asks (R-M7); and the sheet that is signed
/// where
/// there is no network (R-W8).
@Controller
class EntryController {

    /// `open` when her presence may be noted.
    record Entry(
            String base,
            String event,
            String when,
            String id,
            String name,
            int headcount,
            StateKind kind,
            String state,
            boolean open,
            @Nullable String told) {}

    record Sheet(String base, String title, String when, String where, List<Line> lines) {}

    record Line(String name, String many) {}

    private final Events events;
    private final Registrations registrations;
    private final Clock clock;

    EntryController(Events events, Registrations registrations, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.clock = clock;
    }

    @GetMapping("/equipe/evenements/entree/{registration:[0-9a-f-]{36}}")
    ModelAndView entry(@PathVariable UUID registration) {
        var one = registrations.get(Actors.team().platform(), registration);
        var event = events.get(one.platform(), one.event());
        return new ModelAndView(
                "events/door/entry",
                Map.of(
                        "page",
                        new Entry(
                                Filter.base(event.id()),
                                event.title(),
                                EventWords.when(event, Paris.today(clock)),
                                one.id().toString(),
                                ListPages.name(one),
                                one.headcount(),
                                EventWords.kind(one),
                                EventWords.state(one),
                                event.atTheDoor(clock.instant()) && !(one.state() instanceof RegistrationState.Came),
                                told(event))));
    }

    private @Nullable String told(Event event) {
        if (!event.published()) {
            return "Cet évènement est annulé.";
        }
        return event.atTheDoor(clock.instant())
                ? null
                : "Ce n’est pas aujourd’hui : " + EventWords.when(event, Paris.today(clock)) + ".";
    }

    @GetMapping("/equipe/evenements/{id:[0-9a-f-]{36}}/feuille")
    ModelAndView sheet(@PathVariable UUID id) {
        var event = events.get(Actors.team().platform(), id);
        if (event.offers(Way.ON_SITE).isEmpty() || !event.kind().registers()) {
            throw new NotFound("sheet of an event", id);
        }
        return new ModelAndView("events/door/sheet", Map.of("page", sheet(event)));
    }

    private Sheet sheet(Event event) {
        return new Sheet(
                Filter.base(event.id()),
                event.title(),
                French.capital(EventWords.when(event, Paris.today(clock))),
                EventWords.where(event),
                registrations.of(event.platform(), event.id()).stream()
                        .filter(one -> one.seats() > 0 && one.way() == Way.ON_SITE)
                        .sorted(Comparator.comparing(ListPages::name, Collator.getInstance(Locale.FRENCH)))
                        .flatMap(EntryController::lines)
                        .toList());
    }

    /// One for each person: the first of a group by its name.
    private static Stream<Line> lines(Registration one) {
        return IntStream.rangeClosed(1, one.headcount())
                .mapToObj(number ->
                        new Line(ListPages.name(one), one.headcount() == 1 ? "" : number + " sur " + one.headcount()));
    }
}
