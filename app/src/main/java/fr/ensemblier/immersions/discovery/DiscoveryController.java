package fr.ensemblier.immersions.discovery;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.immersions.model.From;
import fr.ensemblier.immersions.model.Place;
import fr.ensemblier.immersions.model.ShownPlaces;
import fr.ensemblier.immersions.model.ShownPlaces.Spot;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// « Découvrir un métier sur place »: the places that structures show to pupils and to adults who are curious (A7).
@Controller
class DiscoveryController {

    private static final int PAGE = 12;

    /// All in its address: `pour` is « eleve » or « adulte », `commune` a code from which distances are counted,
    /// `apres` the last place of the page before.
    record Filter(
            @Nullable String metier,
            @Nullable String commune,
            @Nullable String communeText,
            @Nullable String pour,
            @Nullable String apres) {

        String with(String base, String name, @Nullable String value) {
            return new ListAddress()
                    .with("metier", metier)
                    .with("commune", commune)
                    .with("communeText", communeText)
                    .with("pour", pour)
                    .with(name, value)
                    .at(base);
        }
    }

    record All(
            String base,
            String here,
            Filter filter,
            @Nullable String communeName,
            List<Option> occupations,
            List<Chip> whom,
            String said,
            List<Line> lines,
            Pager pager) {}

    record Line(
            String title,
            String pictogram,
            String colour,
            String where,
            String tasks,
            String days,
            @Nullable Link pupil,
            @Nullable Link visit) {}

    private record Near(Spot spot, @Nullable Double km) {}

    private final Platforms platforms;
    private final ShownPlaces places;
    private final Occupations occupations;
    private final CommuneField communes;

    DiscoveryController(Platforms platforms, ShownPlaces places, Occupations occupations, CommuneField communes) {
        this.platforms = platforms;
        this.places = places;
        this.occupations = occupations;
        this.communes = communes;
    }

    @GetMapping("/p/{slug}/decouvrir")
    ModelAndView list(@PathVariable String slug, @ModelAttribute Filter filter) {
        var platform = platform(slug);
        var here = platform.base() + "/decouvrir";
        var all = places.all(platform);
        var from = From.of(communes.meant(filter.commune(), filter.communeText()));
        var found = all.stream()
                .filter(spot -> ListAddress.text(filter.metier()).isEmpty()
                        || spot.place().occupation().equals(filter.metier()))
                .filter(spot -> whom(spot, filter))
                .map(spot ->
                        new Near(spot, from.map(point -> point.km(spot.at())).orElse(null)))
                .sorted(Comparator.comparing(near -> near.km() == null ? 0 : near.km()))
                .toList();
        var start = start(found, filter.apres());
        var shown = found.stream().skip(start).limit(PAGE).toList();
        var page = new All(
                platform.base(),
                here,
                filter,
                from.map(From::name).orElse(filter.communeText()),
                all.stream()
                        .map(spot -> spot.place().occupation())
                        .distinct()
                        .map(code -> new Option(code, occupations.brief(code)))
                        .sorted(Comparator.comparing(Option::label))
                        .toList(),
                chips(here, filter),
                said(found.size(), from),
                shown.stream()
                        .map(near -> line(here, ListAddress.text(filter.pour()), near))
                        .toList(),
                new Pager(
                        start == 0 ? null : filter.with(here, "apres", null),
                        start + PAGE >= found.size()
                                ? null
                                : filter.with(
                                        here,
                                        "apres",
                                        shown.getLast().spot().place().id().toString()),
                        French.number(shown.size()) + " sur " + French.number(found.size())));
        return new ModelAndView("immersions/discovery/list", Map.of("page", page));
    }

    @GetMapping("/p/{slug}/decouvrir/merci")
    ModelAndView thanks(@PathVariable String slug) {
        return new ModelAndView(
                "immersions/discovery/thanks", Map.of("base", platform(slug).base()));
    }

    private static boolean whom(Spot spot, Filter filter) {
        return switch (ListAddress.text(filter.pour())) {
            case "eleve" -> spot.forPupils();
            case "adulte" -> spot.forAdults();
            default -> true;
        };
    }

    private static List<Chip> chips(String here, Filter filter) {
        var now = ListAddress.text(filter.pour());
        return List.of(
                new Chip("Tout le monde", filter.with(here, "pour", null), null, now.isEmpty()),
                new Chip("Un élève", filter.with(here, "pour", "eleve"), null, now.equals("eleve")),
                new Chip("Un adulte", filter.with(here, "pour", "adulte"), null, now.equals("adulte")));
    }

    private static String said(int count, Optional<From> from) {
        return count == 0
                ? "Aucune place"
                : French.plural(count, "place", "places")
                        + from.map(point -> ", " + point.inOrder()).orElse("");
    }

    private Line line(String here, String pour, Near near) {
        var place = near.spot().place();
        var at = near.spot().at();
        var known = occupations.find(place.occupation());
        return new Line(
                occupations.brief(place.occupation()),
                known.map(one -> one.pictogram()).orElse("info"),
                known.map(one -> one.field().colour()).orElse("daily"),
                at.name() + ", " + at.communeName() + (near.km() == null ? "" : ", à " + French.km(near.km())),
                place.tasks(),
                place.days(),
                near.spot().forPupils() && !pour.equals("adulte")
                        ? new Link("Demander pour un élève", here + "/" + place.id() + "/eleve")
                        : null,
                near.spot().forAdults() && !pour.equals("eleve")
                        ? new Link("Demander une visite", here + "/" + place.id() + "/visite")
                        : null);
    }

    private static int start(List<Near> all, @Nullable String after) {
        return IntStream.range(0, all.size())
                .filter(index -> id(all.get(index).spot().place()).equals(after))
                .map(index -> index + 1)
                .findFirst()
                .orElse(0);
    }

    private static String id(Place place) {
        return place.id().toString();
    }

    private Platform platform(String slug) {
        return platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
    }
}
