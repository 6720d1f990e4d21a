package fr.ensemblier.events.agenda;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventKind;
import fr.ensemblier.events.model.EventState;
import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.events.model.ShownEvents;
import fr.ensemblier.events.model.ShownEvents.Filled;
import fr.ensemblier.events.model.Way;
import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// One event, as anybody reads it: what it is, where, and how one comes.
@Controller
class EventController {

    /// `ask` is where one registers; `told` says how one comes when there is nothing to ask.
    record Shown(
            String base,
            String title,
            String kind,
            String when,
            String where,
            String description,
            @Nullable String cancelled,
            List<String> words,
            List<Fact> facts,
            List<String> seats,
            @Nullable Link ask,
            @Nullable String told,
            String ics,
            String json,
            List<Moment> moments,
            @Nullable Link partOf) {}

    record Fact(String name, String value) {}

    record Moment(
            String href,
            String day,
            String month,
            String title,
            String when,
            @Nullable String cancelled) {}

    private final Platforms platforms;
    private final ShownEvents events;
    private final EnsemblierSettings settings;
    private final Clock clock;

    EventController(Platforms platforms, ShownEvents events, EnsemblierSettings settings, Clock clock) {
        this.platforms = platforms;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/p/{slug}/agenda/{id:[0-9a-f-]{36}}")
    ModelAndView page(@PathVariable String slug, @PathVariable UUID id) {
        var platform = platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
        return new ModelAndView("events/agenda/event", Map.of("page", shown(platform, events.get(platform, id))));
    }

    private Shown shown(Platform platform, Event one) {
        var here = platform.base() + "/agenda";
        var today = Paris.today(clock);
        var filled = events.filled(one);
        var when = EventWords.when(one, today);
        return new Shown(
                platform.base(),
                one.title(),
                one.kind().words(),
                French.capital(when),
                French.capital(EventWords.where(one)),
                one.kind().words() + ", " + when + ", " + EventWords.brief(one) + ".",
                one.state() instanceof EventState.Cancelled cancelled
                        ? French.sentence(French.typography(cancelled.reason()))
                        : null,
                French.typography(one.words())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                facts(one),
                one.takes(clock.instant()) ? seats(one, filled) : List.of(),
                one.takes(clock.instant()) ? new Link(ask(one, filled), here + "/" + one.id() + "/inscription") : null,
                told(one),
                here + "/" + one.id() + ".ics",
                SchemaEvent.element(one, platform.name(), settings.baseUrl() + here + "/" + one.id()),
                events.moments(one).stream()
                        .map(moment -> new Moment(
                                here + "/" + moment.id(),
                                String.valueOf(moment.day().getDayOfMonth()),
                                French.briefMonth(moment.day()),
                                moment.title(),
                                EventWords.when(moment, today) + ", " + EventWords.brief(moment),
                                moment.state() instanceof EventState.Cancelled ? "Annulé" : null))
                        .toList(),
                partOf(platform, one));
    }

    private static List<Fact> facts(Event one) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Pour qui", EventWords.whom(one)));
        if (one.spot() != null && one.spot().access() != null) {
            facts.add(new Fact(
                    "Pour venir et pour entrer", French.typography(one.spot().access())));
        }
        if (one.spot() != null && one.offers(Way.REMOTE).isPresent()) {
            facts.add(new Fact("À distance aussi", "Le lien vient après l’inscription."));
        }
        if (!one.hosts().isEmpty()) {
            facts.add(new Fact("Avec", French.list(one.hosts())));
        }
        return facts;
    }

    /// « Il reste 4 places », when that helps to decide.
    private static List<String> seats(Event one, List<Filled> filled) {
        return filled.stream()
                .filter(way -> way.left() != null)
                .map(way -> (filled.size() == 1 ? "" : way.way().words() + " : ")
                        + (way.left() == null || way.left() == 0
                                ? "complet, liste d’attente"
                                : French.plural(way.left(), "place libre", "places libres")))
                .map(French::capital)
                .toList();
    }

    private static String ask(Event one, List<Filled> filled) {
        var full = filled.stream().allMatch(way -> way.left() != null && way.left() == 0);
        return full
                ? "M’inscrire sur la liste d’attente"
                : one.kind().entry() == EventKind.Entry.OPEN ? "Dire que je viens" : "M’inscrire";
    }

    private @Nullable String told(Event one) {
        if (!one.published()) {
            return null;
        }
        if (one.over(clock.instant())) {
            return "Cet évènement est passé.";
        }
        return switch (one.kind().entry()) {
            case OPEN ->
                "L’entrée est libre."
                        + (one.takes(clock.instant()) ? " Dire que vous venez nous aide à vous accueillir." : "");
            case COUNTED -> "L’entrée est libre, sans inscription.";
            case NONE -> "Choisissez un moment ci-dessous.";
            case REGISTERED -> one.takes(clock.instant()) ? null : "On ne peut plus s’inscrire. Appelez-nous.";
        };
    }

    private @Nullable Link partOf(Platform platform, Event one) {
        if (one.partOf() == null) {
            return null;
        }
        try {
            var whole = events.get(platform, one.partOf());
            return new Link(whole.title(), platform.base() + "/agenda/" + whole.id());
        } catch (NotFound _) {
            return null;
        }
    }
}
