package fr.ensemblier.immersions.places;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.immersions.model.Desk;
import fr.ensemblier.immersions.model.From;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.immersions.model.Place;
import fr.ensemblier.immersions.model.Places;
import fr.ensemblier.immersions.model.Tabs;
import fr.ensemblier.immersions.places.Found.Spot;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.people.CandidateCard;
import fr.ensemblier.people.People;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// The places of the platform for the team, by occupation, frame and distance; those of her structures for a recruiter.
@Controller
class PlacesController {

    private static final int PAGE = 30;

    private final Found found;
    private final Places places;
    private final Occupations occupations;
    private final CommuneField communes;
    private final People people;
    private final Tabs tabs;

    PlacesController(
            Found found, Places places, Occupations occupations, CommuneField communes, People people, Tabs tabs) {
        this.found = found;
        this.places = places;
        this.occupations = occupations;
        this.communes = communes;
        this.people = people;
        this.tabs = tabs;
    }

    @GetMapping(Filter.HERE)
    ModelAndView list(@ModelAttribute Filter filter) {
        var team = Actors.team();
        var her = her(team, filter.pour());
        var from = from(filter, her.flatMap(one -> people.card(one.cardKey())));
        var all = found.ofPlatform(team.platform(), filter, from.orElse(null));
        var start = start(all, filter.apres());
        var shown = all.stream().skip(start).limit(PAGE).toList();
        var page = new PlacePages.All(
                true,
                all.isEmpty()
                        ? "Aucune place"
                        : French.plural(all.size(), "place", "places")
                                + from.map(point -> ", " + point.inOrder()).orElse(""),
                her.map(People.Reachable::fullName).orElse(null),
                tabs.of(Tabs.Tab.PLACES),
                filter,
                from.map(From::name).orElse(filter.communeText()),
                occupations(),
                Arrays.stream(LegalFrame.values())
                        .map(one -> new Option(one.name(), one.words()))
                        .toList(),
                List.of(
                        new Option("PAUSED", "En pause"),
                        new Option("CLOSED", "Fermées"),
                        new Option("TOUTES", "Toutes")),
                filter.narrowed(),
                shown.stream().map(spot -> line(spot, her)).toList(),
                new Pager(
                        start == 0 ? null : filter.with("apres", null),
                        start + PAGE >= all.size()
                                ? null
                                : filter.with(
                                        "apres", shown.getLast().place().id().toString()),
                        French.number(shown.size()) + " sur " + French.number(all.size())));
        return new ModelAndView("immersions/places/list", Map.of("page", page));
    }

    private PlacePages.Line line(Spot spot, Optional<People.Reachable> her) {
        var ask = her.filter(_ -> spot.place().state() == Place.State.OPEN
                        && spot.place().frames().stream().anyMatch(LegalFrame::ofAFile))
                .map(one -> new Link(
                        "Demander pour " + one.firstName(),
                        "/equipe/personnes/" + one.person() + "/immersions/nouvelle?place="
                                + spot.place().id()))
                .orElse(null);
        return found.line(spot, Filter.HERE, ask);
    }

    @GetMapping("/employeur/immersions/places")
    ModelAndView own() {
        var desk = Desk.current();
        var own = Optional.ofNullable(desk.organisation())
                .map(organisation -> places.ofOrganisation(desk.platform(), organisation))
                .orElse(List.of());
        var filter = new Filter(null, null, null, null, "TOUTES", null, null);
        var spots = found.all(own, filter, null);
        var page = new PlacePages.All(
                false,
                spots.isEmpty() ? "Aucune place" : French.plural(spots.size(), "place", "places"),
                null,
                tabs.of(Tabs.Tab.PLACES),
                filter,
                null,
                List.of(),
                List.of(),
                List.of(),
                0,
                spots.stream()
                        .map(spot -> found.line(spot, desk.base() + "/places", null))
                        .toList(),
                null);
        return new ModelAndView("immersions/places/list", Map.of("page", page));
    }

    private List<Option> occupations() {
        return occupations.all().stream()
                .map(one -> new Option(one.code(), one.brief()))
                .toList();
    }

    private Optional<People.Reachable> her(Actor.Team team, @Nullable String id) {
        return ListAddress.key(id)
                .flatMap(people::find)
                .filter(one -> one.platform().equals(team.platform()));
    }

    /// The commune asked, else hers.
    private Optional<From> from(Filter filter, Optional<CandidateCard> card) {
        return From.of(communes.meant(filter.commune(), filter.communeText()))
                .or(() -> card.map(one -> new From(one.communeName(), one.lat(), one.lon())));
    }

    private static int start(List<Spot> all, @Nullable String after) {
        return IntStream.range(0, all.size())
                .filter(index -> all.get(index).place().id().toString().equals(after))
                .map(index -> index + 1)
                .findFirst()
                .orElse(0);
    }

    static Stream<LegalFrame> frames() {
        return Arrays.stream(LegalFrame.values());
    }
}
