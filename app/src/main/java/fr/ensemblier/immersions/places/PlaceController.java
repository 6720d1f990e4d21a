package fr.ensemblier.immersions.places;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.immersions.model.Desk;
import fr.ensemblier.immersions.model.Place;
import fr.ensemblier.immersions.model.Places;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Option;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

/// One place: offered, changed, paused, closed; by the recruiter or by the team at the telephone.
@Controller
@RequestMapping({"/employeur/immersions/places", "/equipe/immersions/places"})
class PlaceController {

    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Reading reading;
    private final Places places;
    private final Establishments establishments;
    private final Clock clock;

    PlaceController(Reading reading, Places places, Establishments establishments, Clock clock) {
        this.reading = reading;
        this.places = places;
        this.establishments = establishments;
        this.clock = clock;
    }

    @GetMapping("/nouvelle")
    ModelAndView blank(@RequestParam(required = false) @Nullable UUID structure) {
        var desk = Desk.current();
        var at = Optional.ofNullable(structure).flatMap(establishments::find).filter(desk::mine);
        var form = PlaceForm.blank(
                at.map(one -> one.id().toString()).orElse(null),
                at.map(Establishment::name).orElse(null),
                desk.team() ? null : desk.name());
        return show(desk, form, null, List.of());
    }

    @PostMapping("/nouvelle")
    ModelAndView offer(@ModelAttribute PlaceForm form, RedirectAttributes redirect) {
        var desk = Desk.current();
        var errors = new ArrayList<FieldError>();
        var place = reading.read(desk, form, null, errors);
        if (place.isEmpty()) {
            return show(desk, form, null, errors);
        }
        if (places.told(place.get(), clock.instant().minus(AGAIN))) {
            Flash.info("Cette place est déjà proposée.").after(redirect);
        } else {
            places.add(place.get());
            Flash.ok("La place est proposée. L’équipe et les personnes qu’elle suit la voient.")
                    .after(redirect);
        }
        return new ModelAndView("redirect:" + desk.base() + "/places");
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView read(@PathVariable UUID id) {
        var desk = Desk.current();
        var place = mine(desk, id);
        return show(desk, PlaceForm.of(place, at(place).map(Establishment::name).orElse("")), place, List.of());
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView change(@PathVariable UUID id, @ModelAttribute PlaceForm form, RedirectAttributes redirect) {
        var desk = Desk.current();
        var known = mine(desk, id);
        var errors = new ArrayList<FieldError>();
        var place = reading.read(desk, form, known, errors)
                .filter(read -> read.organisation().equals(known.organisation()));
        if (place.isEmpty()) {
            if (errors.isEmpty()) {
                errors.add(new FieldError("establishment", "Choisissez un lieu du même employeur."));
            }
            return show(desk, form, known, errors);
        }
        places.change(place.get());
        Flash.ok("La place est changée.").after(redirect);
        return new ModelAndView("redirect:" + desk.base() + "/places");
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/etat")
    String put(@PathVariable UUID id, @RequestParam(defaultValue = "") String etat, RedirectAttributes redirect) {
        var desk = Desk.current();
        var place = mine(desk, id);
        Arrays.stream(Place.State.values())
                .filter(state -> state.name().equals(etat))
                .findFirst()
                .ifPresent(state -> {
                    places.put(place, state);
                    Flash.ok(
                                    switch (state) {
                                        case OPEN -> "La place est de nouveau proposée.";
                                        case PAUSED -> "La place est en pause. Les demandes en cours restent.";
                                        case CLOSED -> "La place est fermée. Les demandes en cours restent.";
                                    })
                            .after(redirect);
                });
        return "redirect:" + desk.base() + "/places";
    }

    private Place mine(Desk desk, UUID id) {
        var place = places.get(desk.platform(), id);
        if (at(place).filter(desk::mine).isEmpty()) {
            throw new NotFound("immersion place", id);
        }
        return place;
    }

    private Optional<Establishment> at(Place place) {
        return establishments.find(place.establishment());
    }

    private ModelAndView show(Desk desk, PlaceForm form, @Nullable Place known, List<FieldError> errors) {
        var own = desk.organisation() == null
                ? Stream.<Establishment>empty()
                : establishments.ofOrganisation(desk.platform(), desk.organisation()).stream()
                        .filter(desk::mine);
        var page = new PlacePages.Form(
                desk.team(),
                known == null ? "Proposer une place d’immersion" : "Une place d’immersion",
                known == null ? "Proposer cette place" : "Garder ces changements",
                desk.base() + "/places/" + (known == null ? "nouvelle" : known.id()),
                desk.base() + "/places",
                form,
                own.map(one -> new Option(one.id().toString(), one.name() + ", " + one.communeName()))
                        .toList(),
                reading.offered().stream()
                        .map(one -> new Option(one.code(), one.brief()))
                        .toList(),
                PlacesController.frames()
                        .map(one -> new Choice(one.name(), one.words(), one.meaning(), form.names(one)))
                        .toList(),
                known == null ? null : known.state().words(),
                known == null ? null : Found.kind(known.state()),
                known == null ? List.of() : states(known.state()),
                errors);
        return new ModelAndView(
                "immersions/places/form",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<Option> states(Place.State state) {
        var open = new Option("OPEN", "Proposer de nouveau");
        var pause = new Option("PAUSED", "Mettre en pause");
        var close = new Option("CLOSED", "Fermer cette place");
        return switch (state) {
            case OPEN -> List.of(pause, close);
            case PAUSED -> List.of(open, close);
            case CLOSED -> List.of(open);
        };
    }
}
