package fr.ensemblier.events.joining;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventState;
import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.events.model.Events;
import fr.ensemblier.events.model.Links;
import fr.ensemblier.events.model.Registering;
import fr.ensemblier.events.model.Registration;
import fr.ensemblier.events.model.RegistrationState;
import fr.ensemblier.events.model.Registrations;
import fr.ensemblier.events.model.ShownEvents;
import fr.ensemblier.events.model.Way;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Frame;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.QrCode;
import fr.ensemblier.ui.StateKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What she reads by the link that she was sent (R-M7): her place, the code that she shows at the door, how not to
/// come.
/// The acts are a machine's, after it is seen whose the registration is.
@Controller
@RequestMapping(Links.HERE + "/{secret}")
class HersController {

    /// `code` is there while she may show it, `rank` says how many people wait before her, `cancel` when she may still
    /// say that she does not come.
    record Hers(
            String base,
            String title,
            StateKind kind,
            String state,
            String said,
            List<Fact> facts,
            @Nullable QrCode code,
            boolean cancel,
            boolean waits,
            String event,
            String agenda,
            String ics) {}

    record Fact(String name, String value) {}

    private final Links links;
    private final Events events;
    private final Registrations registrations;
    private final Registering registering;
    private final Platforms platforms;
    private final EnsemblierSettings settings;
    private final Clock clock;

    HersController(
            Links links,
            Events events,
            Registrations registrations,
            Registering registering,
            Platforms platforms,
            EnsemblierSettings settings,
            Clock clock) {
        this.links = links;
        this.events = events;
        this.registrations = registrations;
        this.registering = registering;
        this.platforms = platforms;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        var held = links.held(secret);
        request.setAttribute(Frame.PLATFORM, held.platform());
        return Actors.as(ShownEvents.machine(held.platform()), () -> {
            var one = registrations.get(held.platform(), held.registration());
            return new ModelAndView(
                    "events/joining/hers", Map.of("page", hers(secret, events.get(one.platform(), one.event()), one)));
        });
    }

    @PostMapping("/annuler")
    String cancel(@PathVariable String secret, RedirectAttributes redirect) {
        var held = links.held(secret);
        var outcome = Actors.as(ShownEvents.machine(held.platform()), () -> {
            var one = registrations.get(held.platform(), held.registration());
            var event = events.get(held.platform(), one.event());
            return event.over(clock.instant())
                    ? new Registering.Outcome.Closed()
                    : registering.cancel(held.platform(), one.id(), name(one));
        });
        (outcome instanceof Registering.Outcome.Made
                        ? Flash.ok("Votre inscription est annulée. Merci de nous l’avoir dit.")
                        : Flash.info("Cela ne change plus : relisez votre inscription."))
                .after(redirect);
        return "redirect:" + Links.HERE + "/" + secret;
    }

    private Hers hers(String secret, Event event, Registration one) {
        var now = clock.instant();
        var expected = one.state() instanceof RegistrationState.Seated;
        var waits = one.state() instanceof RegistrationState.Waiting;
        var address = platforms.get(event.platform()).base() + "/agenda/" + event.id();
        var open = event.published() && !event.over(now);
        return new Hers(
                Links.HERE + "/" + secret,
                event.title(),
                event.published() ? EventWords.kind(one) : StateKind.BAD,
                event.published() ? EventWords.state(one) : "Évènement annulé",
                said(event, one),
                facts(event, one),
                expected && open && one.way() == Way.ON_SITE ? QrCode.of(entry(one.id())) : null,
                open && (expected || waits),
                waits,
                address,
                address.substring(0, address.lastIndexOf('/')),
                address + ".ics");
    }

    private String entry(UUID registration) {
        return settings.baseUrl() + "/equipe/evenements/entree/" + registration;
    }

    private String said(Event event, Registration one) {
        if (event.state() instanceof EventState.Cancelled cancelled) {
            return "L’évènement n’a pas lieu. " + French.sentence(French.typography(cancelled.reason()));
        }
        return switch (one.state()) {
            case RegistrationState.Seated _ ->
                event.over(clock.instant())
                        ? "L’évènement est passé."
                        : "Votre place est réservée. Nous vous attendons.";
            case RegistrationState.Waiting _ ->
                event.over(clock.instant()) ? "L’évènement est passé." : before(event, one);
            case RegistrationState.Cancelled _ -> "Votre inscription est annulée.";
            case RegistrationState.Came _ -> "Vous êtes venue ou venu. Merci.";
            case RegistrationState.Missed _ -> "Vous n’êtes pas venue ou venu.";
        };
    }

    private String before(Event event, Registration one) {
        var ahead = registrations.of(event.platform(), event.id()).stream()
                .filter(other -> other.way() == one.way() && other.turn() < one.turn())
                .filter(other -> other.state() instanceof RegistrationState.Waiting)
                .count();
        return (ahead == 0
                        ? "Vous êtes la première personne sur la liste d’attente."
                        : French.plural(ahead, "inscription attend", "inscriptions attendent") + " avant la vôtre.")
                + " Dès qu’une place se libère, elle est à vous et nous vous prévenons.";
    }

    private List<Fact> facts(Event event, Registration one) {
        var today = Paris.today(clock);
        return Stream.of(
                        new Fact("Quand", French.capital(EventWords.when(event, today))),
                        one.way() == Way.ON_SITE
                                ? new Fact("Où", EventWords.where(event))
                                : new Fact(
                                        "À distance",
                                        event.link() == null
                                                ? "Le lien arrive avant le jour."
                                                : one.state() instanceof RegistrationState.Seated
                                                        ? event.link()
                                                        : "Le lien vient avec la place."),
                        event.spot() == null || event.spot().access() == null || one.way() == Way.REMOTE
                                ? null
                                : new Fact(
                                        "Pour venir et pour entrer",
                                        French.typography(event.spot().access())),
                        new Fact("Au nom de", name(one)),
                        one.headcount() == 1 ? null : new Fact("Vous êtes", one.headcount() + " personnes"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String name(Registration one) {
        return one.who() == null ? "Nom effacé" : one.who().name();
    }
}
