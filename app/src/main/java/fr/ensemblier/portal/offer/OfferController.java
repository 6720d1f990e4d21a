package fr.ensemblier.portal.offer;

import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.OfferDirectory;
import fr.ensemblier.offers.OfferSheets;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.offers.ShownOffers;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.portal.OfferBoard;
import fr.ensemblier.portal.PublishedOffers;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Distance;
import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// One offer, on the site of any platform: borders do not stop. An offer that ended says so and shows others (410).
@Controller("portalOffer")
class OfferController {

    private static final int SIMILAR = 3;
    private static final Pattern SEARCH =
            Pattern.compile("(metier|champ|commune|lat|lon|jusqua|f|tri|apres)=[A-Za-z0-9._%+-]{0,80}"
                    + "(&(metier|champ|commune|lat|lon|jusqua|f|tri|apres)=[A-Za-z0-9._%+-]{0,80}){0,20}");
    private static final int LONGEST_WAY = 90;

    private final OfferDirectory directory;
    private final OfferBoard board;
    private final OfferSheets sheets;
    private final ShownOffers shown;
    private final Platforms platforms;
    private final Communes communes;
    private final EnsemblierSettings settings;
    private final Clock clock;

    OfferController(
            OfferDirectory directory,
            OfferBoard board,
            OfferSheets sheets,
            ShownOffers shown,
            Platforms platforms,
            Communes communes,
            EnsemblierSettings settings,
            Clock clock) {
        this.directory = directory;
        this.board = board;
        this.sheets = sheets;
        this.shown = shown;
        this.platforms = platforms;
        this.communes = communes;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/p/{slug}/offres/{id:[0-9a-f-]{36}}")
    ModelAndView offer(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String depuis,
            @RequestParam(required = false) @Nullable String commune,
            HttpServletRequest request) {
        var platform = platform(slug);
        var offer = directory.once(new JobOfferId(id)).orElseThrow(() -> new NotFound("offer", id));
        return shown.open(offer) && offer.filled() < offer.openings()
                ? published(platform, offer, depuis == null ? commune : depuis, request.getQueryString())
                : ended(platform, offer);
    }

    @GetMapping("/p/{slug}/offres/{id:[0-9a-f-]{36}}/points.json")
    @ResponseBody
    List<Map<String, Object>> points(@PathVariable String slug, @PathVariable UUID id) {
        platform(slug);
        var offer = directory.once(new JobOfferId(id)).orElseThrow(() -> new NotFound("offer", id));
        return List.of(Map.of(
                "id",
                offer.id().toString(),
                "lat",
                offer.lat(),
                "lon",
                offer.lon(),
                "label",
                offer.communeName(),
                "kind",
                "job",
                "n",
                "1"));
    }

    private ModelAndView published(Platform platform, OfferView offer, @Nullable String from, @Nullable String query) {
        var today = Paris.today(clock);
        var here = platform.base() + "/offres/" + offer.id();
        var json = JobPosting.element(
                offer,
                directory.pay(offer.id()).orElse(null),
                communes.find(offer.commune()).orElse(null),
                settings.baseUrl() + here);
        var page = new OfferPage(
                offer.id().toString(),
                back(platform, query),
                sheets.of(offer),
                journey(offer, from),
                "Offre publiée " + French.date(offer.publishedOn(), today) + ". Valable jusqu’au "
                        + French.shortDate(offer.expiresOn(), today) + ".",
                settings.baseUrl() + here,
                here + "/interet",
                platform.base() + "/profil",
                platform.hotline(),
                here + "/points.json",
                "/territoires/" + platform.slug() + ".geojson",
                similar(platform, offer),
                json);
        return new ModelAndView("portal/offer/page", Map.of("page", page));
    }

    private ModelAndView ended(Platform platform, OfferView offer) {
        var page = new OfferPage.Ended(
                "Cette offre n’est plus à pourvoir",
                "« %s », %s, est terminée. Voici ce qui lui ressemble."
                        .formatted(offer.title(), French.at(offer.communeName())),
                new Link("Voir toutes les offres", platform.base() + "/offres"),
                similar(platform, offer));
        return new ModelAndView("portal/offer/ended", Map.of("page", page), HttpStatus.GONE);
    }

    /// To the search one came from, as it was: its whole address came along.
    private static Link back(Platform platform, @Nullable String query) {
        var search = query == null ? "" : query.replaceFirst("(^|&)depuis=", "$1commune=");
        return SEARCH.matcher(search).matches()
                ? new Link("Revenir à ma recherche", platform.base() + "/offres?" + search)
                : new Link("Toutes les offres", platform.base() + "/offres");
    }

    private OfferPage.@Nullable Journey journey(OfferView offer, @Nullable String from) {
        return from == null
                ? null
                : communes.find(from)
                        .map(commune -> {
                            var km = km(commune, offer);
                            var ways = Stream.of(Means.CAR, Means.PUBLIC_TRANSPORT, Means.BIKE)
                                    .map(means -> Map.entry(means, Math.max(1, new Reach(means, 30).minutesFor(km))))
                                    .filter(way -> way.getKey() == Means.CAR || way.getValue() <= LONGEST_WAY)
                                    .map(way -> French.minutes(way.getValue()) + " "
                                            + way.getKey().words())
                                    .toList();
                            return km < 1
                                    ? new OfferPage.Journey(commune.name() + ", c’est sur place", List.of())
                                    : new OfferPage.Journey(commune.name() + ", à " + French.km(km), ways);
                        })
                        .orElse(null);
    }

    /// To the nearest commune of a sector, as the list counts it (R-M2).
    private double km(Commune from, OfferView offer) {
        return offer.sectorCommunes().stream()
                .flatMap(code -> communes.find(code).stream())
                .mapToDouble(commune -> Distance.km(from, commune))
                .min()
                .orElseGet(() -> Distance.km(from.lat(), from.lon(), offer.lat(), offer.lon()));
    }

    /// The same occupation, the nearest first.
    private List<OfferPage.Similar> similar(Platform platform, OfferView offer) {
        return board.all().stream()
                .filter(other -> other.offer().occupation().equals(offer.occupation())
                        && !other.offer().id().equals(offer.id()))
                .sorted(Comparator.comparingDouble(other -> other.km(offer.lat(), offer.lon())))
                .limit(SIMILAR)
                .map(other -> {
                    var sheet = sheets.of(other.offer());
                    return new OfferPage.Similar(
                            platform.base() + "/offres/" + other.offer().id(),
                            sheet.title(),
                            PublishedOffers.placed(
                                    sheet.employer(), other.offer().communeName(), ", "),
                            sheet.tags().stream()
                                    .map(tag -> tag.equals(sheet.tags().getFirst()) ? tag : French.small(tag))
                                    .collect(Collectors.joining(", ")));
                })
                .toList();
    }

    private Platform platform(String slug) {
        return platforms.bySlug(slug).filter(Platform::matches).orElseThrow(() -> new NotFound("offers of", slug));
    }
}
