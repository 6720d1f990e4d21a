package fr.ensemblier.portal.boussole;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.portal.MainTowns;
import fr.ensemblier.portal.OfferBoard;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.CommuneField;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// « Boussole de l’emploi » (A3): offers near a place, as a map and as a list that are equal.
@Controller
class BoussoleController {

    /// One proposal of a completed field.
    record Proposal(String value, String label, String detail) {}

    private static final int EMBEDDED = 10;
    private static final int MOST_TOLD = 100;

    private final OfferBoard board;
    private final BoussolePages pages;
    private final BoussoleRows rows;
    private final Towns towns;
    private final MainTowns mainTowns;
    private final OfferFeed feed;
    private final Platforms platforms;
    private final Occupations occupations;
    private final CommuneField field;
    private final Clock clock;
    private final Map<String, String> fieldOf;

    BoussoleController(
            OfferBoard board,
            BoussolePages pages,
            BoussoleRows rows,
            Towns towns,
            MainTowns mainTowns,
            OfferFeed feed,
            Platforms platforms,
            Occupations occupations,
            CommuneField field,
            Clock clock) {
        this.board = board;
        this.pages = pages;
        this.rows = rows;
        this.towns = towns;
        this.mainTowns = mainTowns;
        this.feed = feed;
        this.platforms = platforms;
        this.occupations = occupations;
        this.field = field;
        this.clock = clock;
        this.fieldOf = occupations.all().stream()
                .collect(Collectors.toMap(Occupation::code, o -> o.field().code()));
    }

    @GetMapping("/p/{slug}/offres")
    ModelAndView offers(@PathVariable String slug, @ModelAttribute Address address) {
        var platform = platform(slug);
        var quest = quest(platform, address);
        return new ModelAndView(
                "portal/boussole/page",
                Map.of(
                        "page",
                        pages.page(platform, quest, board.all(), address.apres(), typed(platform, address), today())));
    }

    @GetMapping("/p/{slug}/offres/points.json")
    @ResponseBody
    List<BoussolePage.Spot> points(
            @PathVariable String slug, @ModelAttribute Address address, @RequestParam(defaultValue = "") String zoom) {
        var platform = platform(slug);
        var quest = quest(platform, address);
        var spots = BoussoleSpots.spots(
                platform,
                quest,
                board.all(),
                address.apres(),
                zoom.matches("\\d{1,2}") ? Integer.valueOf(zoom) : null,
                today());
        return Stream.concat(spots.stream(), towns.of(platform, quest).stream()).toList();
    }

    /// For a partner's site: the same search and list in a frame of its own; each link opens our page beside.
    @GetMapping("/p/{slug}/offres/integration")
    ModelAndView embedded(@PathVariable String slug, @ModelAttribute Address address) {
        var platform = platform(slug);
        var quest = quest(platform, address);
        var window = Window.of(quest, quest.answer(board.all(), today()), null, EMBEDDED);
        var page = new EmbeddedPage(
                platform.base() + "/offres/integration",
                French.plural(window.found().size(), "offre", "offres") + " " + BoussolePages.where(platform, quest),
                quest.place() == null ? null : quest.place().commune(),
                said(address.communeText())
                        .or(() -> Optional.ofNullable(quest.place()).map(Quest.Place::name))
                        .orElse(null),
                rows.of(platform, quest, window, today()),
                new Link(
                        "Voir toutes les offres sur le site " + BoussolePages.of(platform),
                        platform.base() + "/offres" + quest.query()));
        return new ModelAndView("portal/boussole/embedded", Map.of("page", page));
    }

    @GetMapping(value = "/p/{slug}/offres/flux.xml", produces = "application/rss+xml;charset=UTF-8")
    @ResponseBody
    String feed(@PathVariable String slug, @ModelAttribute Address address) {
        var platform = platform(slug);
        var quest = quest(platform, address).sorted(true);
        var found = quest.answer(board.all(), today());
        return feed.of(platform, quest, found.stream().limit(MOST_TOLD).toList());
    }

    @GetMapping("/p/{slug}/offres/metiers")
    @ResponseBody
    List<Proposal> occupations(@PathVariable String slug, @RequestParam String q) {
        platform(slug);
        return occupations.search(q).stream()
                .limit(8)
                .map(o -> new Proposal(o.code(), o.brief(), o.field().name()))
                .toList();
    }

    /// A platform that does not match has no offers to show (R-T1).
    private Platform platform(String slug) {
        return platforms.bySlug(slug).filter(Platform::matches).orElseThrow(() -> new NotFound("offers of", slug));
    }

    private Quest quest(Platform platform, Address address) {
        var meant = meant(address);
        var occupation = meant.size() == 1 ? meant.getFirst().code() : null;
        var champ = said(address.champ())
                .filter(code -> fieldOf.containsValue(code))
                .orElse(null);
        var wishes = Objects.requireNonNullElse(address.f(), List.<String>of()).stream()
                .flatMap(code -> Wish.of(code).stream())
                .collect(Collectors.toSet());
        var place = place(platform, address).orElse(null);
        return new Quest(
                platform.id(),
                occupation,
                champ,
                place,
                Radius.of(address.jusqua()),
                Set.copyOf(wishes),
                "recent".equals(address.tri()),
                place == null && "oui".equals(address.ailleurs()) ? mainTowns.points(platform) : List.of(),
                fieldOf);
    }

    /// The occupation chosen, or those that the words typed may mean.
    private List<Occupation> meant(Address address) {
        var chosen = said(address.metier()).flatMap(occupations::find);
        if (chosen.isPresent()) {
            return List.of(chosen.get());
        }
        var text = said(address.metierText())
                .map(words -> words.replace("(F/H)", "").strip());
        var found = text.map(occupations::search).orElse(List.of());
        return found.stream()
                .filter(one -> Stream.of(
                                one.feminine(),
                                one.masculine(),
                                one.name(),
                                one.brief().replace(" (F/H)", ""))
                        .anyMatch(name -> name.equalsIgnoreCase(text.orElse(""))))
                .findFirst()
                .map(List::of)
                .orElse(found);
    }

    private Typed typed(Platform platform, Address address) {
        var meant = meant(address);
        var several = commune(platform, address) instanceof CommuneField.Meant.Several some
                ? some.communes()
                : List.<Commune>of();
        return new Typed(
                said(address.metierText()).orElse(null),
                meant.size() > 1 ? meant : List.of(),
                said(address.communeText()).orElse(null),
                several,
                address.communeText() != null);
    }

    private CommuneField.Meant commune(Platform platform, Address address) {
        return field.meant(
                address.commune(), address.communeText(), commune -> platforms.covers(platform.id(), commune));
    }

    /// A name that several communes bear is no place yet: it is asked which one (R-T2).
    private Optional<Quest.Place> place(Platform platform, Address address) {
        return switch (commune(platform, address)) {
            case CommuneField.Meant.One(var c) ->
                Optional.of(new Quest.Place(c.code(), c.name(), new OfferBoard.Point(c.lat(), c.lon())));
            case CommuneField.Meant.Several _, CommuneField.Meant.Unknown _ -> Optional.empty();
            case CommuneField.Meant.Nothing _ -> here(address);
        };
    }

    /// The position of the browser, rounded to some kilometre: it stands in addresses, and nothing here needs more.
    private static Optional<Quest.Place> here(Address address) {
        try {
            return address.lat() == null || address.lon() == null
                    ? Optional.empty()
                    : Optional.of(new Quest.Place(
                            null,
                            "votre position",
                            new OfferBoard.Point(
                                    rounded(Math.clamp(Double.parseDouble(address.lat()), -90.0, 90.0)),
                                    rounded(Math.clamp(Double.parseDouble(address.lon()), -180.0, 180.0)))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }

    private java.time.LocalDate today() {
        return Paris.today(clock);
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty());
    }
}
