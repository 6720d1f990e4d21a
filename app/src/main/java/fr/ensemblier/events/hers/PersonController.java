package fr.ensemblier.events.hers;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.events.model.Events;
import fr.ensemblier.events.model.Registering;
import fr.ensemblier.events.model.Registration;
import fr.ensemblier.events.model.RegistrationState;
import fr.ensemblier.events.model.Registrations;
import fr.ensemblier.events.model.ShownEvents;
import fr.ensemblier.events.model.Way;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.GetFragment;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/// Her events in her file: registered by the team, and whether she came.
@Controller
@RequestMapping("/equipe/personnes/{person}/evenements")
class PersonController {

    private static final int SHOWN = 12;

    private record Chosen(Event event, Way way) {

        String value() {
            return event.id() + "_" + way;
        }
    }

    private final Events events;
    private final ShownEvents shown;
    private final Registrations registrations;
    private final Registering registering;
    private final People people;
    private final Openings openings;
    private final Platforms platforms;
    private final Clock clock;

    PersonController(
            Events events,
            ShownEvents shown,
            Registrations registrations,
            Registering registering,
            People people,
            Openings openings,
            Platforms platforms,
            Clock clock) {
        this.events = events;
        this.shown = shown;
        this.registrations = registrations;
        this.registering = registering;
        this.people = people;
        this.openings = openings;
        this.platforms = platforms;
        this.clock = clock;
    }

    /// Inside her file, which notes its opening itself (R-P4).
    @GetFragment
    ModelAndView part(@PathVariable UUID person) {
        var team = Actors.team();
        return new ModelAndView("events/hers/part", Map.of("page", page(team, her(team, person), List.of())));
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID person) {
        var team = Actors.team();
        var her = her(team, person);
        openings.note(team.platform(), her.person(), "person.opened");
        return new ModelAndView("events/hers/page", Map.of("page", page(team, her, List.of())));
    }

    @PostMapping
    ModelAndView register(
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable String chosen,
            RedirectAttributes redirect) {
        var team = Actors.team();
        var her = her(team, person);
        var wanted = coming(team).filter(one -> one.value().equals(chosen)).findFirst();
        if (wanted.isEmpty()) {
            return new ModelAndView(
                    "events/hers/page",
                    Map.of(
                            "page",
                            page(team, her, List.of(new FieldError("chosen", "Choisissez un évènement de la liste.")))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var outcome = registering.register(
                team.platform(),
                wanted.get().event().id(),
                new Registering.Wanted(
                        wanted.get().way(),
                        new Registration.Who(her.fullName(), her.email(), her.phone()),
                        1,
                        List.of(),
                        her.person()),
                Registration.How.TEAM,
                team.name());
        said(outcome, her).after(redirect);
        return new ModelAndView("redirect:/equipe/personnes/" + her.person() + "/evenements");
    }

    private static Flash said(Registering.Outcome outcome, People.Reachable her) {
        return switch (outcome) {
            case Registering.Outcome.Made(var one) ->
                Flash.ok(
                        one.state() instanceof RegistrationState.Waiting
                                ? her.firstName() + " est en liste d’attente : toutes les places sont prises."
                                : "La place est réservée pour " + her.firstName() + ".");
            case Registering.Outcome.Already _ -> Flash.info(her.firstName() + " a déjà une place.");
            case Registering.Outcome.Closed _,
                    Registering.Outcome.Full _,
                    Registering.Outcome.TooMany _,
                    Registering.Outcome.Unchanged _ -> Flash.bad("On ne peut plus s’inscrire à cet évènement.");
        };
    }

    private HerPart page(Actor.Team team, People.Reachable her, List<FieldError> errors) {
        var today = Paris.today(clock);
        var hers = registrations.ofPerson(team.platform(), her.person());
        return new HerPart(
                her.fullName(),
                "/equipe/personnes/" + her.person(),
                "/equipe/personnes/" + her.person() + "/evenements",
                hers.stream()
                        .flatMap(one -> events.find(team.platform(), one.event()).stream()
                                .map(event -> new HerPart.Line(
                                        "/equipe/evenements/" + event.id() + "/inscrits#i-" + one.id(),
                                        event.title(),
                                        event.kind().words() + ", " + EventWords.when(event, today),
                                        EventWords.kind(one),
                                        EventWords.state(one))))
                        .toList(),
                coming(team)
                        .filter(one -> hers.stream()
                                .noneMatch(has -> has.event().equals(one.event().id())
                                        && !(has.state() instanceof RegistrationState.Cancelled)))
                        .limit(SHOWN)
                        .map(one -> new Choice(
                                one.value(),
                                one.event().title()
                                        + (one.event().ways().size() == 1
                                                ? ""
                                                : ", " + French.small(one.way().words())),
                                French.capital(EventWords.when(one.event(), today)) + ", "
                                        + (one.way() == Way.REMOTE ? "à distance" : EventWords.brief(one.event())),
                                false))
                        .toList(),
                her.email() == null && her.phone() == null
                        ? "Son dossier n’a ni courriel ni téléphone : dites-lui vous-même le jour et le lieu."
                        : null,
                errors);
    }

    /// The next ones for which one registers, each way of its own.
    private Stream<Chosen> coming(Actor.Team team) {
        return shown.coming(platforms.get(team.platform())).stream()
                .filter(event -> event.published() && event.kind().registers() && !event.over(clock.instant()))
                .flatMap(event -> event.ways().stream().map(way -> new Chosen(event, way.way())));
    }

    private People.Reachable her(Actor.Team team, UUID person) {
        return Optional.of(person)
                .flatMap(people::find)
                .filter(one -> one.platform().equals(team.platform()))
                .orElseThrow(() -> new NotFound("person", person));
    }
}
