package fr.ensemblier.immersions.mine;

import fr.ensemblier.immersions.model.HiddenEmployers;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Place;
import fr.ensemblier.immersions.model.Places;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.organisations.Establishment;
import fr.ensemblier.organisations.Establishments;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.territory.Distance;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/// « Mes immersions »: hers, and the places near her that she may ask for.
@Controller
@RequestMapping(PlacesController.HERE)
class PlacesController {

    static final String HERE = "/mon-espace/immersions";
    private static final int SHOWN = 12;
    private static final int MOST = 120;
    private static final int LONGEST = 600;

    private record Near(Place place, Establishment at, double km) {}

    private final HerActs acts;
    private final Immersions immersions;
    private final Places places;
    private final Establishments establishments;
    private final Occupations occupations;
    private final Telling telling;
    private final HerWords words;
    private final HiddenEmployers hidden;
    private final People people;

    PlacesController(
            HerActs acts,
            Immersions immersions,
            Places places,
            Establishments establishments,
            Occupations occupations,
            Telling telling,
            HerWords words,
            HiddenEmployers hidden,
            People people) {
        this.acts = acts;
        this.immersions = immersions;
        this.places = places;
        this.establishments = establishments;
        this.occupations = occupations;
        this.telling = telling;
        this.words = words;
        this.hidden = hidden;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable String metier,
            @RequestParam(defaultValue = "false") boolean tout) {
        var her = acts.her();
        var near = near(her);
        var wanted = ListAddress.text(metier);
        var found = near.stream()
                .filter(one -> wanted.isEmpty() || one.place().occupation().equals(wanted))
                .toList();
        var page = new MinePages.All(
                immersions.ofPerson(her.platform(), her.person()).stream()
                        .map(words::line)
                        .toList(),
                found.stream().limit(tout ? MOST : SHOWN).map(this::spot).toList(),
                tout || found.size() <= SHOWN
                        ? null
                        : new Link(
                                "Voir les " + found.size() + " places",
                                new ListAddress()
                                        .with("metier", metier)
                                        .with("tout", "true")
                                        .at(HERE)),
                near.stream()
                        .map(one -> one.place().occupation())
                        .distinct()
                        .map(code -> new Option(code, occupations.brief(code)))
                        .sorted(Comparator.comparing(Option::label))
                        .toList(),
                metier);
        return new ModelAndView("immersions/mine/list", Map.of("page", page));
    }

    /// Open ones that she may ask for herself, the nearest to her commune first; none of an employer that she hid
    /// (R-P9).
    private List<Near> near(People.Reachable her) {
        var open = places.all(her.platform()).stream()
                .filter(one -> one.frames().stream().anyMatch(LegalFrame::ofAFile))
                .toList();
        var at = establishments.all(open.stream().map(Place::establishment).toList()).stream()
                .collect(Collectors.toMap(Establishment::id, Function.identity()));
        var card = people.card(her.cardKey());
        var gone = establishments.closedForGood(at.keySet());
        var hers = hidden.of(her);
        return open.stream()
                .filter(one -> !gone.contains(one.establishment()) && !hers.contains(one.organisation()))
                .flatMap(one ->
                        Optional.ofNullable(at.get(one.establishment()))
                                .map(where -> new Near(one, where, km(card, where)))
                                .stream())
                .sorted(Comparator.comparing(Near::km))
                .toList();
    }

    private static double km(Optional<CandidateCard> card, Establishment at) {
        return card.map(known -> Distance.km(known.lat(), known.lon(), at.lat(), at.lon()))
                .orElse(0.0);
    }

    private MinePages.Spot spot(Near one) {
        return new MinePages.Spot(
                HERE + "/places/" + one.place().id(),
                occupations.brief(one.place().occupation()),
                one.at().name() + ", " + one.at().communeName() + (one.km() > 0 ? ", à " + French.km(one.km()) : ""),
                one.place().days());
    }

    @GetMapping("/places/{id:[0-9a-f-]{36}}")
    ModelAndView place(@PathVariable UUID id, RedirectAttributes redirect) {
        var her = acts.her();
        var place = places.get(her.platform(), id);
        return hidden.hold(her, place.organisation()) ? unseen(redirect) : show(place, null, null, List.of());
    }

    @PostMapping("/places/{id:[0-9a-f-]{36}}")
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String frame,
            @RequestParam(defaultValue = "") String wish,
            RedirectAttributes redirect) {
        var her = acts.her();
        var place = places.get(her.platform(), id);
        if (hidden.hold(her, place.organisation())) {
            return unseen(redirect);
        }
        var errors = new ArrayList<FieldError>();
        var chosen =
                frames(place).stream().filter(one -> one.name().equals(frame)).findFirst();
        if (chosen.isEmpty()) {
            errors.add(new FieldError("frame", "Choisissez ce que vous voulez faire."));
        }
        PlainWords.check("wish", wish.strip(), LONGEST, errors);
        if (chosen.isEmpty() || !errors.isEmpty()) {
            return show(place, frame, wish, errors);
        }
        var asked = acts.ask(her, place, chosen.get(), wish.isBlank() ? null : wish.strip());
        if (asked.isEmpty()) {
            Flash.info("Vous avez déjà demandé cette immersion.").after(redirect);
        } else {
            Flash.ok("Votre demande est notée. Votre conseiller vous appelle pour la préparer.")
                    .after(redirect);
        }
        return new ModelAndView("redirect:" + HERE);
    }

    /// She hides from it (R-P9): the list does not show it either.
    private static ModelAndView unseen(RedirectAttributes redirect) {
        Flash.info("Vous avez demandé que cet employeur ne vous voie pas. Votre profil permet de changer ce choix.")
                .after(redirect);
        return new ModelAndView("redirect:" + HERE);
    }

    private static List<LegalFrame> frames(Place place) {
        return place.frames().stream().filter(LegalFrame::ofAFile).toList();
    }

    private ModelAndView show(Place place, @Nullable String frame, @Nullable String wish, List<FieldError> errors) {
        var at = establishments.find(place.establishment());
        var frames = frames(place);
        var page = new MinePages.OnePlace(
                HERE + "/places/" + place.id(),
                occupations.brief(place.occupation()),
                at.map(known -> known.name() + ", " + known.communeName()).orElse(""),
                place.tasks(),
                place.days(),
                frames.stream()
                        .map(one -> new Choice(
                                one.name(),
                                HerWords.frame(one),
                                HerWords.meaning(one),
                                one.name().equals(frame) || frames.size() == 1))
                        .toList(),
                wish,
                errors);
        return new ModelAndView(
                "immersions/mine/place",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
