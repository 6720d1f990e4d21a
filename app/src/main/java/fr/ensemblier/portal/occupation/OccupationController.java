package fr.ensemblier.portal.occupation;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.OccupationField;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.portal.PublishedOffers;
import fr.ensemblier.portal.Remembered;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The cartography of the occupations and its sheets (A2).
@Controller
class OccupationController {

    private final Platforms platforms;
    private final Occupations occupations;
    private final PublishedOffers offers;
    private final SheetPages sheets;
    private final Remembered<Counted, OccupationsPage> pages = new Remembered<>(this::page);

    /// What the map of the occupations is made from; no counts where there are no offers.
    private record Counted(Platform platform, @Nullable Map<String, Long> counts) {}

    OccupationController(Platforms platforms, Occupations occupations, PublishedOffers offers, SheetPages sheets) {
        this.platforms = platforms;
        this.occupations = occupations;
        this.offers = offers;
        this.sheets = sheets;
    }

    @GetMapping("/p/{slug}/metiers")
    ModelAndView all(@PathVariable String slug) {
        var platform = platform(slug);
        var page = pages.page(slug, new Counted(platform, counts(platform)));
        return new ModelAndView("portal/occupation/all", Map.of("page", page));
    }

    private OccupationsPage page(Counted counted) {
        var platform = counted.platform();
        var counts = counted.counts();
        var engaged = engaged(platform);
        var map = new BridgeMap(occupations, engaged, platform.base());
        return new OccupationsPage(
                engaged.size() + " métiers, et des chemins entre eux",
                platform.base(),
                counts != null,
                columns(occupations.fields().stream()
                        .map(field -> card(platform, field, counts))
                        .toList()),
                map.boxes(),
                map.dots(),
                map.ways(),
                map.height());
    }

    @GetMapping("/p/{slug}/metiers/{code}")
    ModelAndView sheet(@PathVariable String slug, @PathVariable String code) {
        var platform = platform(slug);
        var occupation = occupations
                .find(code)
                .filter(one -> platform.worksIn(one.setting()))
                .orElseThrow(() -> new NotFound("occupation", code));
        var page = sheets.page(
                platform, occupation, open(platform) ? offers.of(platform.id()) : null, platforms.receives(platform));
        return new ModelAndView("portal/occupation/sheet", Map.of("page", page));
    }

    /// Each field goes to the column that is shorter so far.
    private static List<List<OccupationsPage.FieldCard>> columns(List<OccupationsPage.FieldCard> cards) {
        var left = new ArrayList<OccupationsPage.FieldCard>();
        var right = new ArrayList<OccupationsPage.FieldCard>();
        for (var card : cards) {
            (lines(left) <= lines(right) ? left : right).add(card);
        }
        return List.of(left, right);
    }

    private static int lines(List<OccupationsPage.FieldCard> cards) {
        return cards.stream().mapToInt(card -> card.occupations().size() + 2).sum();
    }

    private OccupationsPage.FieldCard card(
            Platform platform, OccupationField field, @Nullable Map<String, Long> counts) {
        return new OccupationsPage.FieldCard(
                field.name(),
                field.summary(),
                field.colour(),
                field.pictogram(),
                engaged(platform).stream()
                        .filter(one -> one.field().equals(field))
                        .map(one -> line(platform, one, counts))
                        .toList());
    }

    private OccupationsPage.Line line(Platform platform, Occupation one, @Nullable Map<String, Long> counts) {
        var to = names(platform, bridge -> bridge.from().equals(one.code()) ? bridge.to() : null);
        var from = names(platform, bridge -> bridge.to().equals(one.code()) ? bridge.from() : null);
        return new OccupationsPage.Line(
                one.name(),
                platform.base() + "/metiers/" + one.code(),
                one.pictogram(),
                to.isEmpty() ? null : String.join(", ", to),
                to.isEmpty() && !from.isEmpty() ? String.join(", ", from) : null,
                counts == null ? null : French.plural(counts.getOrDefault(one.code(), 0L), "offre", "offres"),
                platform.base() + "/offres?metier=" + one.code());
    }

    /// The sheet of an occupation of a setting that is not engaged is hidden with it (R-T1).
    private List<Occupation> engaged(Platform platform) {
        return occupations.all().stream()
                .filter(one -> platform.worksIn(one.setting()))
                .toList();
    }

    private List<String> names(Platform platform, Function<Occupations.Bridge, @Nullable String> otherEnd) {
        return occupations.bridges().stream()
                .map(otherEnd)
                .flatMap(java.util.stream.Stream::ofNullable)
                .distinct()
                .flatMap(code -> occupations.find(code).stream())
                .filter(other -> platform.worksIn(other.setting()))
                .map(other -> French.small(other.brief().replace(" (F/H)", "")))
                .toList();
    }

    private @Nullable Map<String, Long> counts(Platform platform) {
        return open(platform) ? PublishedOffers.byOccupation(offers.of(platform.id())) : null;
    }

    private boolean open(Platform platform) {
        return platform.matches() && platforms.receives(platform);
    }

    private Platform platform(String slug) {
        return platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
    }
}
