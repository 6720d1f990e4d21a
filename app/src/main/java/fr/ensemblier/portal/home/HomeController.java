package fr.ensemblier.portal.home;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.platforms.Mission;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.PlatformOutlines;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.portal.MainTowns;
import fr.ensemblier.portal.NearPlatforms;
import fr.ensemblier.portal.OfferBoard;
import fr.ensemblier.portal.PublishedOffers;
import fr.ensemblier.portal.Remembered;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The first page of a platform: true counts, the latest offers, the ways in.
@Controller
class HomeController {

    private static final int LATEST = 4;

    private final Platforms platforms;
    private final PlatformOutlines outlines;
    private final MainTowns towns;
    private final NearPlatforms near;
    private final OfferBoard board;
    private final PublishedOffers offers;
    private final Occupations occupations;
    private final HomeFields fields;
    private final ValueLists lists;
    private final Clock clock;
    private final Remembered<Situation, HomePage> pages = new Remembered<>(this::page);

    /// All that the first page is made from; `closedOn` only once it has closed.
    private record Situation(
            Platform platform,
            @Nullable LocalDate closedOn,
            boolean receives,
            List<Platforms.Area> territory,
            List<OfferView> offers,
            List<OfferBoard.Posted> everywhere,
            List<Platform> platforms,
            LocalDate today) {

        boolean matches() {
            return platform.matches() && receives;
        }
    }

    HomeController(
            Platforms platforms,
            PlatformOutlines outlines,
            MainTowns towns,
            NearPlatforms near,
            OfferBoard board,
            PublishedOffers offers,
            Occupations occupations,
            HomeFields fields,
            ValueLists lists,
            Clock clock) {
        this.platforms = platforms;
        this.outlines = outlines;
        this.towns = towns;
        this.near = near;
        this.board = board;
        this.offers = offers;
        this.occupations = occupations;
        this.fields = fields;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/p/{slug}")
    ModelAndView home(@PathVariable String slug) {
        var platform = platforms.bySlug(slug).orElseThrow(() -> new NotFound("platform", slug));
        var today = Paris.today(clock);
        var closedOn = platform.closedOn();
        var closed = closedOn != null && closedOn.isBefore(today);
        var situation = new Situation(
                platform,
                closed ? closedOn : null,
                platforms.receives(platform),
                platforms.territory(platform.id()),
                offers.of(platform.id()),
                board.all(),
                platforms.all(),
                today);
        return new ModelAndView(
                situation.matches() ? "portal/home/page" : "portal/home/other",
                Map.of("page", pages.page(slug, situation)));
    }

    private HomePage page(Situation now) {
        return now.matches()
                ? matching(now.platform(), now.offers(), now.everywhere())
                : other(now.platform(), now.closedOn(), now.receives());
    }

    private HomePage.Matching matching(
            Platform platform, List<OfferView> published, List<OfferBoard.Posted> everywhere) {
        var counts = published.isEmpty() ? null : PublishedOffers.byOccupation(published);
        var main = towns.of(platform);
        var structures =
                published.stream().map(OfferView::organisation).distinct().count();
        return new HomePage.Matching(
                Objects.requireNonNullElse(
                        platform.tagline(), "Aider, soigner, accompagner : votre métier est tout près"),
                lead(platform, published, everywhere),
                platform.base(),
                fields.few(platform, counts),
                fields.support(platform, counts),
                fields.all(platform),
                published.stream()
                        .limit(LATEST)
                        .map(offer -> line(platform, offer))
                        .toList(),
                French.plural(published.size(), "offre", "offres"),
                !published.isEmpty(),
                TerritoryMap.draw(outlines.of(platform.id()), main, commune -> around(commune, everywhere)),
                elsewhere(platform, main, everywhere),
                published.isEmpty() ? near(platform) : List.of(),
                structures == 0
                        ? "Publiez vos offres ici, gratuitement."
                        : French.capital(French.plural(structures, "structure publie", "structures publient"))
                                + " ici, gratuitement.");
    }

    /// The same rule as the page that the figure opens (R-M2): all offers within that distance.
    private static long around(Commune commune, List<OfferBoard.Posted> everywhere) {
        return everywhere.stream()
                .filter(posted -> posted.km(commune.lat(), commune.lon()) <= MainTowns.AROUND)
                .count();
    }

    /// Those of the platform that are near none of its main communes, with the list that shows them.
    private static @Nullable Link elsewhere(Platform platform, List<Commune> main, List<OfferBoard.Posted> everywhere) {
        var count = everywhere.stream()
                .filter(posted -> posted.offer().platform().equals(platform.id()))
                .filter(posted -> main.stream().allMatch(town -> posted.km(town.lat(), town.lon()) > MainTowns.AROUND))
                .count();
        return count == 0
                ? null
                : new Link(French.plural(count, "offre", "offres"), platform.base() + "/offres?ailleurs=oui");
    }

    private static String lead(Platform platform, List<OfferView> published, List<OfferBoard.Posted> everywhere) {
        if (published.isEmpty()) {
            return "Pas encore d’offre publiée ici. Découvrez les métiers, ou cherchez autour de votre commune.";
        }
        var open = everywhere.stream()
                .filter(posted ->
                        posted.openToAll() && posted.offer().platform().equals(platform.id()))
                .count();
        var total = French.plural(published.size(), "offre", "offres") + " aujourd’hui";
        return open == 0
                ? total + (published.size() == 1 ? ". Elle demande" : ". Toutes demandent")
                        + " un diplôme. Nous aidons à l’obtenir."
                : total + ", dont " + French.number(open) + " sans diplôme demandé.";
    }

    private HomePage.Other other(Platform platform, @Nullable LocalDate closedOn, boolean receives) {
        var lead = closedOn == null
                ? Objects.requireNonNullElse(
                        platform.tagline(), "Cette plateforme relie ceux qui agissent pour ces métiers.")
                : "Cette plateforme a fermé le " + French.fullDate(closedOn)
                        + ". Voici les plus proches qui publient des offres.";
        if (closedOn == null && !receives) {
            lead = "Cette plateforme ne reçoit pas encore de demandes sur ce site. Voici qui peut vous répondre.";
        }
        var engaged = new ArrayList<String>();
        var not = new ArrayList<String>();
        for (var mission : Mission.values()) {
            if (platform.engages(mission) && receives) {
                engaged.add(mission.words());
            } else if (mission.core()) {
                not.add(mission.words());
            }
        }
        return new HomePage.Other(
                platform.name(),
                lead,
                platform.base(),
                closedOn != null,
                receives,
                receives && closedOn == null && platform.supportsPeople(),
                engaged,
                not,
                near(platform),
                fields.few(platform, null),
                fields.support(platform, null));
    }

    private List<HomePage.Near> near(Platform platform) {
        return near.of(platform).stream()
                .map(one -> new HomePage.Near(
                        one.name(),
                        one.territory() + ", à " + French.km(near.km(platform, one)),
                        one.base(),
                        French.plural(offers.of(one.id()).size(), "offre", "offres")))
                .toList();
    }

    private HomePage.OfferLine line(Platform platform, OfferView offer) {
        var occupation = occupations.find(offer.occupation());
        return new HomePage.OfferLine(
                platform.base() + "/offres/" + offer.id(),
                offer.title(),
                PublishedOffers.placed(offer.establishmentName(), offer.communeName(), " – "),
                lists.label("CONTRACT_CLASS", offer.contractClass()) + ", " + hours(offer),
                French.day(offer.publishedOn(), Paris.today(clock)),
                occupation.map(Occupation::pictogram).orElse("aide-a-domicile"),
                occupation.map(one -> one.field().colour()).orElse("daily"));
    }

    private static String hours(OfferView offer) {
        return String.format(
                                Locale.FRENCH,
                                "%s",
                                offer.weeklyHours().stripTrailingZeros().toPlainString())
                        .replace('.', ',')
                + French.SPACE + "h par semaine";
    }
}
