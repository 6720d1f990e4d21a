package fr.ensemblier.events.door;

import fr.ensemblier.events.model.Event;
import fr.ensemblier.events.model.EventState;
import fr.ensemblier.events.model.EventWords;
import fr.ensemblier.events.model.Events;
import fr.ensemblier.events.model.Registering;
import fr.ensemblier.events.model.Registration;
import fr.ensemblier.events.model.RegistrationState;
import fr.ensemblier.events.model.Registrations;
import fr.ensemblier.events.model.WhoReading;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.CsvExport;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.ListAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

/// Who registered, and who came: one tap each, at the door or later from the sheet. The team registers here whoever
/// calls, and whoever stands at the door.
@Controller
@RequestMapping("/equipe/evenements/{id:[0-9a-f-]{36}}/inscrits")
class DoorController {

    private final Events events;
    private final Registrations registrations;
    private final Registering registering;
    private final Listed listed;
    private final ListPages pages;
    private final Clock clock;

    DoorController(
            Events events,
            Registrations registrations,
            Registering registering,
            Listed listed,
            ListPages pages,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.registering = registering;
        this.listed = listed;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@PathVariable UUID id, @ModelAttribute Filter filter) {
        return show(event(id), filter, WhoForm.BLANK, List.of());
    }

    @GetMapping("/export")
    void export(@PathVariable UUID id, @ModelAttribute Filter filter, HttpServletResponse response) {
        var event = event(id);
        try (var csv = CsvExport.to(
                response,
                "inscrits.csv",
                "Ordre",
                "Nom",
                "Courriel",
                "Téléphone",
                "Façon de venir",
                "Personnes",
                "État",
                "Personnes venues",
                "Inscription",
                "Noté par",
                "Réponses")) {
            var answers = registrations.answers(event.platform(), id).stream()
                    .collect(Collectors.groupingBy(Registrations.Asked::registration));
            listed.page(event.platform(), id, filter, Listed.MOST).forEach(one -> {
                var who = one.who();
                csv.row(
                        one.turn(),
                        ListPages.name(one),
                        who == null ? "" : who.email(),
                        who == null || who.phone() == null ? "" : French.phone(who.phone()),
                        one.way().words(),
                        one.headcount(),
                        EventWords.state(one),
                        ListPages.presence(one),
                        Paris.date(one.at()),
                        one.by(),
                        answers.getOrDefault(one.id(), List.of()).stream()
                                .map(asked -> asked.answer().question() + " "
                                        + (asked.answer().yes() ? "Oui" : "Non"))
                                .collect(Collectors.joining(" ")));
            });
        }
    }

    /// Somebody who calls, or who stands at the door unexpected.
    @PostMapping
    ModelAndView add(@PathVariable UUID id, @ModelAttribute WhoForm form, RedirectAttributes redirect) {
        var event = event(id);
        var errors = new ArrayList<FieldError>();
        var there = event.atTheDoor(clock.instant())
                && !ListAddress.text(form.there()).isEmpty();
        var who = WhoReading.read(form.name(), form.email(), form.phone(), false, errors);
        var headcount = WhoReading.headcount(form.headcount(), errors);
        var way = event.ways().size() == 1
                ? event.ways().stream().map(Event.Offered::way).findFirst()
                : event.ways().stream()
                        .map(Event.Offered::way)
                        .filter(one -> one.name().equals(form.way()))
                        .findFirst();
        if (way.isEmpty()) {
            errors.add(new FieldError("way", "Dites comment la personne participe."));
        }
        if (who.isEmpty() || way.isEmpty() || !errors.isEmpty()) {
            return show(event, new Filter(null, null, null, null), form, errors);
        }
        var team = Actors.team();
        var wanted = new Registering.Wanted(way.get(), who.get(), headcount, List.of(), null);
        var outcome = there
                ? registering.comesIn(event.platform(), id, wanted, team.name())
                : registering.register(event.platform(), id, wanted, Registration.How.TEAM, team.name());
        said(outcome, who.get().name()).after(redirect);
        return new ModelAndView("redirect:" + Filter.base(id) + "/inscrits");
    }

    private static Flash said(Registering.Outcome outcome, String name) {
        return switch (outcome) {
            case Registering.Outcome.Made(var one) ->
                Flash.ok(
                        switch (one.state()) {
                            case RegistrationState.Waiting _ ->
                                name + " est en liste d’attente : toutes les places sont prises.";
                            case RegistrationState.Came _ -> "La présence de " + name + " est notée.";
                            default -> "La place est réservée pour " + name + ".";
                        });
            case Registering.Outcome.Already _ -> Flash.info(name + " a déjà une inscription.");
            case Registering.Outcome.Closed _ -> Flash.bad("On ne peut plus s’inscrire à cet évènement.");
            case Registering.Outcome.Full _ ->
                Flash.bad("Toutes les places sont prises. Notez d’abord qui est absent, ou ajoutez des places.");
            case Registering.Outcome.TooMany _ ->
                Flash.bad(
                        "Le groupe est plus grand que le nombre de places. Ajoutez des places, ou notez moins de personnes.");
            case Registering.Outcome.Unchanged _ -> Flash.info("La présence de " + name + " est déjà notée.");
        };
    }

    /// `many` of a group; all of it when nothing is written.
    @PostMapping("/{registration:[0-9a-f-]{36}}/presence")
    String came(
            @PathVariable UUID id,
            @PathVariable UUID registration,
            @RequestParam(required = false) @Nullable String many,
            @ModelAttribute Filter filter,
            RedirectAttributes redirect) {
        var one = of(id, registration);
        var typed = ListAddress.text(many);
        var errors = new ArrayList<FieldError>();
        var there = typed.isEmpty() ? one.headcount() : WhoReading.headcount(typed, errors);
        if (!errors.isEmpty()) {
            Flash.bad(ListPages.name(one) + " : " + errors.getFirst().message() + " Pour personne, notez l’absence.")
                    .after(redirect);
            return back(id, null, filter);
        }
        return tapped(
                registering.came(
                        one.platform(), registration, there, Actors.team().name()),
                one,
                there == 1 ? "Présence notée" : there + " personnes présentes",
                filter,
                redirect);
    }

    @PostMapping("/{registration:[0-9a-f-]{36}}/absence")
    String missed(
            @PathVariable UUID id,
            @PathVariable UUID registration,
            @ModelAttribute Filter filter,
            RedirectAttributes redirect) {
        var one = of(id, registration);
        return tapped(
                registering.missed(one.platform(), registration, Actors.team().name()),
                one,
                "Absence notée",
                filter,
                redirect);
    }

    @PostMapping("/{registration:[0-9a-f-]{36}}/reprendre")
    String takeBack(
            @PathVariable UUID id,
            @PathVariable UUID registration,
            @ModelAttribute Filter filter,
            RedirectAttributes redirect) {
        var one = of(id, registration);
        return tapped(
                registering.takeBack(one.platform(), registration, Actors.team().name()),
                one,
                one.how() == Registration.How.DOOR ? "Retrait fait" : "Présence reprise",
                filter,
                redirect);
    }

    @PostMapping("/{registration:[0-9a-f-]{36}}/annuler")
    String cancel(
            @PathVariable UUID id,
            @PathVariable UUID registration,
            @ModelAttribute Filter filter,
            RedirectAttributes redirect) {
        var one = of(id, registration);
        return tapped(
                registering.cancel(one.platform(), registration, Actors.team().name()),
                one,
                "Place annulée",
                filter,
                redirect);
    }

    @PostMapping("/autres-absents")
    String others(@PathVariable UUID id, RedirectAttributes redirect) {
        var team = Actors.team();
        var count = registering.othersMissed(team.platform(), event(id).id(), team.name());
        Flash.ok(count == 0 ? "Tout était déjà noté." : French.plural(count, "absence notée", "absences notées") + ".")
                .after(redirect);
        return "redirect:" + Filter.base(id) + "/inscrits";
    }

    /// Back to her row; what is refused is said at the top of the page, so one is not led away from it.
    private static String tapped(
            Registering.Outcome outcome, Registration one, String what, Filter filter, RedirectAttributes redirect) {
        var done = outcome instanceof Registering.Outcome.Made;
        switch (outcome) {
            case Registering.Outcome.Made _ ->
                Flash.ok(what + " : " + ListPages.name(one) + ".").after(redirect);
            case Registering.Outcome.Full _ ->
                Flash.bad(
                                ListPages.name(one)
                                        + " : toutes les places sont prises. Notez d’abord qui est absent, ou modifiez le nombre de places.")
                        .after(redirect);
            case Registering.Outcome.Already _,
                    Registering.Outcome.Closed _,
                    Registering.Outcome.TooMany _,
                    Registering.Outcome.Unchanged _ ->
                Flash.info("Rien n’a changé pour " + ListPages.name(one) + " : relisez sa ligne.")
                        .after(redirect);
        }
        return back(one.event(), done ? one.id() : null, filter);
    }

    private ModelAndView show(Event event, Filter filter, WhoForm typed, List<FieldError> errors) {
        return new ModelAndView(
                "events/door/list",
                Map.of("page", pages.of(event, filter, typed, errors)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Registration of(UUID event, UUID registration) {
        var one = registrations.get(Actors.team().platform(), registration);
        if (!one.event().equals(event)) {
            throw new NotFound("registration", registration);
        }
        return one;
    }

    private Event event(UUID id) {
        var event = events.get(Actors.team().platform(), id);
        if (event.state() instanceof EventState.Draft || !event.kind().registers()) {
            throw new NotFound("event with registrations", id);
        }
        return event;
    }

    private static String back(UUID id, @Nullable UUID registration, Filter filter) {
        return "redirect:" + filter.here(id) + (registration == null ? "" : "#i-" + registration);
    }
}
