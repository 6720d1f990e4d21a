package fr.ensemblier.events.joining;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.events.model.Links;
import fr.ensemblier.events.model.Registering;
import fr.ensemblier.events.model.Registration;
import fr.ensemblier.events.model.RegistrationState;
import fr.ensemblier.events.model.Registrations;
import fr.ensemblier.events.model.ShownEvents;
import fr.ensemblier.events.model.Telling;
import fr.ensemblier.events.model.Way;
import fr.ensemblier.events.model.WhoReading;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Limits;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Origin;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Somebody registers for an event, on a telephone, without an account.
@Controller
@RequestMapping("/p/{slug}/agenda/{id:[0-9a-f-]{36}}/inscription")
class JoinController {

    private static final int OF_AN_ORIGIN_AN_HOUR = 300;
    private static final int OF_EACH_AN_HOUR = 20;
    private static final Duration TWICE = Duration.ofMinutes(2);

    /// The form, with what was typed and what is wrong.
    record Joining(
            String action,
            String back,
            String base,
            String title,
            String when,
            String where,
            @Nullable String full,
            JoinForm typed,
            List<Choice> ways,
            List<Question> questions,
            String kept,
            String leadBody,
            List<FieldError> errors) {

        @Nullable String error(String field) {
            return FieldError.of(errors, field);
        }
    }

    /// `field` is the name of its answer.
    record Question(
            String field,
            String words,
            List<Choice> answers,
            @Nullable String error) {}

    private final Platforms platforms;
    private final ShownEvents events;
    private final Registering registering;
    private final Turnstile turnstile;
    private final Links links;
    private final Limits limits;
    private final Parameters parameters;
    private final Clock clock;

    JoinController(
            Platforms platforms,
            ShownEvents events,
            Registering registering,
            Turnstile turnstile,
            Links links,
            Limits limits,
            Parameters parameters,
            Clock clock) {
        this.platforms = platforms;
        this.events = events;
        this.registering = registering;
        this.turnstile = turnstile;
        this.links = links;
        this.limits = limits;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable String slug, @PathVariable UUID id, @ModelAttribute JoinForm form) {
        var platform = platform(slug);
        var event = events.get(platform, id);
        return event.takes(clock.instant())
                ? show(platform, event, form, List.of(), HttpStatus.OK)
                : new ModelAndView("redirect:" + address(platform, event));
    }

    @PostMapping
    ModelAndView join(
            @PathVariable String slug,
            @PathVariable UUID id,
            @ModelAttribute JoinForm form,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var platform = platform(slug);
        var event = events.get(platform, id);
        var errors = new ArrayList<FieldError>();
        var way = way(event, form);
        if (way.isEmpty()) {
            errors.add(new FieldError("way", "Dites comment vous participez."));
        }
        var answers = answers(event, form, errors);
        var who = WhoReading.read(form.name(), form.email(), form.phone(), true, errors);
        var headcount = WhoReading.headcount(form.headcount(), errors);
        if (who.isEmpty() || way.isEmpty() || !errors.isEmpty()) {
            return show(platform, event, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (form.fromRobot()) {
            return new ModelAndView("redirect:" + address(platform, event));
        }
        if (!limits.takeOfAnHour(
                "event",
                Origin.of(request),
                OF_AN_ORIGIN_AN_HOUR,
                OF_EACH_AN_HOUR,
                who.get().email(),
                who.get().phone())) {
            return show(platform, event, form, List.of(tooMany()), HttpStatus.TOO_MANY_REQUESTS);
        }
        var wanted = new Registering.Wanted(way.get(), who.get(), headcount, answers, null);
        return Actors.as(ShownEvents.machine(platform.id()), () -> {
            var outcome = turnstile.pass(
                    id,
                    () -> registering.register(
                            platform.id(),
                            id,
                            wanted,
                            Registration.How.ONESELF,
                            who.get().name()));
            return outcome instanceof Registering.Outcome.TooMany
                    ? show(platform, event, form, List.of(tooLarge()), HttpStatus.UNPROCESSABLE_CONTENT)
                    : after(platform, event, outcome, redirect);
        });
    }

    /// Who is registered already learns no more than her own mail told her: nobody sees the page of another by typing
    /// her name.
    private ModelAndView after(
            Platform platform, Event event, Registering.Outcome outcome, RedirectAttributes redirect) {
        return switch (outcome) {
            case Registering.Outcome.Made(var one) -> {
                Flash.ok(
                                one.state() instanceof RegistrationState.Waiting
                                        ? "Vous êtes en liste d’attente. Gardez cette page."
                                        : "C’est noté, votre place est réservée. Gardez cette page.")
                        .after(redirect);
                yield new ModelAndView("redirect:" + links.make(event, one));
            }
            // She tapped twice: the form that has just made it leads to its page.
            case Registering.Outcome.Already(var one)
            when one.how() == Registration.How.ONESELF
                    && one.at().isAfter(clock.instant().minus(TWICE)) ->
                new ModelAndView("redirect:" + links.make(event, one));
            case Registering.Outcome.Already(var one)
            when one.who() != null && !Telling.reaches(one.who()) -> {
                Flash.info("Vous êtes déjà inscrite ou inscrit. "
                                + (platform.hotline() == null
                                        ? "Appelez-nous pour changer quelque chose."
                                        : "Pour changer quelque chose, appelez le " + platform.hotline() + "."))
                        .after(redirect);
                yield new ModelAndView("redirect:" + address(platform, event));
            }
            case Registering.Outcome.Already _ -> {
                Flash.info("Vous êtes déjà inscrite ou inscrit. Le lien de votre page est dans le message reçu.")
                        .after(redirect);
                yield new ModelAndView("redirect:" + address(platform, event));
            }
            case Registering.Outcome.Closed _,
                    Registering.Outcome.Full _,
                    Registering.Outcome.TooMany _,
                    Registering.Outcome.Unchanged _ -> {
                Flash.bad("On ne peut plus s’inscrire à cet évènement. Appelez-nous.")
                        .after(redirect);
                yield new ModelAndView("redirect:" + address(platform, event));
            }
        };
    }

    private static Optional<Way> way(Event event, JoinForm form) {
        var offered = event.ways().stream().map(Event.Offered::way).toList();
        return offered.size() == 1
                ? offered.stream().findFirst()
                : offered.stream().filter(one -> one.name().equals(form.way())).findFirst();
    }

    private static List<Registrations.Answer> answers(Event event, JoinForm form, List<FieldError> errors) {
        var answers = new ArrayList<Registrations.Answer>();
        for (var number = 0; number < event.questions().size(); number++) {
            var said = form.answer(number);
            if (!"oui".equals(said) && !"non".equals(said)) {
                errors.add(new FieldError(field(number), "Répondez par oui ou par non."));
            } else {
                answers.add(new Registrations.Answer(event.questions().get(number), "oui".equals(said)));
            }
        }
        return answers;
    }

    private static String field(int number) {
        return "answers[" + number + "]";
    }

    private static FieldError tooLarge() {
        return new FieldError(
                "headcount", "Votre groupe est plus grand que le nombre de places. Venez à moins, ou appelez-nous.");
    }

    private static FieldError tooMany() {
        return new FieldError(
                "email", "Trop d’inscriptions viennent d’ici. Réessayez dans une heure, ou appelez-nous.");
    }

    private ModelAndView show(
            Platform platform, Event event, JoinForm form, List<FieldError> errors, HttpStatus status) {
        var filled = events.filled(event);
        var full = filled.stream().allMatch(one -> one.left() != null && one.left() == 0);
        var page = new Joining(
                address(platform, event) + "/inscription",
                address(platform, event),
                platform.base(),
                event.title(),
                French.capital(EventWords.when(event, Paris.today(clock))),
                French.capital(EventWords.where(event)),
                full
                        ? "Toutes les places sont prises. Inscrivez-vous sur la liste d’attente : dès qu’une place se libère, elle est à vous."
                        : null,
                form,
                event.ways().size() == 1
                        ? List.of()
                        : filled.stream()
                                .map(one -> new Choice(
                                        one.way().name(),
                                        one.way().words(),
                                        one.left() == null
                                                ? null
                                                : one.left() == 0
                                                        ? "Complet, liste d’attente"
                                                        : French.plural(one.left(), "place libre", "places libres"),
                                        one.way().name().equals(form.way())))
                                .toList(),
                IntStream.range(0, event.questions().size())
                        .mapToObj(number -> new Question(
                                field(number),
                                event.questions().get(number),
                                List.of(
                                        Choice.of("oui", "Oui", "oui".equals(form.answer(number))),
                                        Choice.of("non", "Non", "non".equals(form.answer(number)))),
                                FieldError.of(errors, field(number))))
                        .toList(),
                French.plural(parameters.days("events.keep-days", platform.id()), "jour", "jours"),
                platform.leadBody(),
                errors);
        return new ModelAndView("events/joining/join", Map.of("page", page), status);
    }

    private static String address(Platform platform, Event event) {
        return platform.base() + "/agenda/" + event.id();
    }

    private Platform platform(String slug) {
        return platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
    }
}
