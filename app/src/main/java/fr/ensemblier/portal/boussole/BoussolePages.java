package fr.ensemblier.portal.boussole;

import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferSheets;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.portal.OfferBoard.Posted;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds the list and the map from the same answer, in the same order.
@Component
class BoussolePages {

    private static final Reach BY_CAR = new Reach(Means.CAR, 30);

    private final Occupations occupations;
    private final Communes communes;
    private final OfferSheets sheets;
    private final BoussoleFilters filters;

    BoussolePages(Occupations occupations, Communes communes, OfferSheets sheets, BoussoleFilters filters) {
        this.occupations = occupations;
        this.communes = communes;
        this.sheets = sheets;
        this.filters = filters;
    }

    BoussolePage page(
            Platform platform,
            Quest quest,
            List<Posted> all,
            @Nullable String after,
            @Nullable String unknown,
            LocalDate today) {
        var found = quest.answer(all, today);
        var window = Window.of(quest, found, after);
        var here = platform.base() + "/offres";
        var place = quest.place();
        var rows = rows(platform, quest, window, today);
        var where = where(platform, quest);
        var count = French.plural(found.size(), "offre", "offres");
        return new BoussolePage(
                "Offres d’emploi " + where,
                here,
                quest.occupation(),
                quest.occupation() == null ? null : occupations.brief(quest.occupation()),
                place == null ? null : place.commune(),
                communeText(quest, unknown),
                quest.radius().code(),
                Radius.all().stream().map(r -> new Option(r.code(), r.words())).toList(),
                hidden(quest),
                filters.fields(quest, all, here, today),
                BoussoleFilters.wishes(quest, all, here, today),
                place == null ? List.of() : BoussoleFilters.sorts(quest, here),
                count,
                where
                        + (place == null || quest.latestFirst()
                                ? ", les plus récentes d’abord"
                                : ", de la plus proche à la plus lointaine"),
                rows,
                place == null ? "Aucune offre avec ces filtres." : "Aucune offre " + where + ".",
                BoussoleFilters.widerText(quest, all, today),
                BoussoleFilters.wider(quest, all, here, today),
                window.pager(here),
                here + "/points.json" + window.address(),
                "/territoires/" + platform.slug() + ".geojson",
                here + "/flux.xml" + quest.query(),
                unknown);
    }

    List<BoussolePage.Row> rows(Platform platform, Quest quest, Window window, LocalDate today) {
        var rows = new ArrayList<BoussolePage.Row>();
        for (var one : window.shown()) {
            rows.add(row(platform, quest, one, window.first() + rows.size() + 1, today));
        }
        return rows;
    }

    private BoussolePage.Row row(Platform platform, Quest quest, Quest.Found found, int number, LocalDate today) {
        var offer = found.offer();
        var occupation = occupations.find(offer.occupation());
        var tags = new ArrayList<String>();
        tags.add(sheets.contract(offer.contractClass(), offer.contractMonths()) + ", "
                + sheets.hours(offer.weeklyHours()).toLowerCase(java.util.Locale.FRENCH));
        tags.add(offer.certifications().isEmpty() ? "Sans diplôme" : "Diplôme demandé");
        if (offer.licence()) {
            tags.add("Permis demandé");
        }
        if (offer.trainingOffered()) {
            tags.add("On vous forme");
        }
        if (offer.vehicle().equals("PROVIDED")) {
            tags.add("Véhicule fourni");
        }
        return new BoussolePage.Row(
                number,
                offer.id().toString(),
                href(platform, quest, offer.id().toString()),
                offer.title(),
                offer.placeKind().equals("PRIVATE_HOME")
                        ? "Chez une personne, " + offer.communeName()
                        : offer.establishmentName() + ", " + offer.communeName(),
                occupation.map(o -> o.field().colour()).orElse("daily"),
                occupation.map(Occupation::pictogram).orElse("domaine-aide-au-quotidien"),
                tags,
                distance(quest, found),
                French.day(offer.publishedOn(), today));
    }

    static String distance(Quest quest, Quest.Found found) {
        var km = found.km();
        if (km == null) {
            return found.offer().communeName();
        }
        var means = quest.radius().means();
        var journey = means == null
                ? BY_CAR
                : new Reach(means, Math.max(5, quest.radius().minutes()));
        return "à " + French.km(km) + ", " + French.minutes(Math.max(1, journey.minutesFor(km))) + " "
                + journey.means().words();
    }

    static String href(Platform platform, Quest quest, String id) {
        var place = quest.place();
        var from = place == null || place.commune() == null ? "" : "?depuis=" + place.commune();
        return platform.base() + "/offres/" + id + from;
    }

    static String where(Platform platform, Quest quest) {
        var place = quest.place();
        if (place == null) {
            return "de " + platform.name();
        }
        return "à " + quest.radius().words() + " " + French.of(place.name());
    }

    private @Nullable String communeText(Quest quest, @Nullable String unknown) {
        var place = quest.place();
        if (place == null) {
            return unknown;
        }
        return place.commune() == null
                ? ""
                : communes.find(place.commune()).map(c -> c.label()).orElse(place.name());
    }

    private static List<BoussolePage.Hidden> hidden(Quest quest) {
        var hidden = new ArrayList<BoussolePage.Hidden>();
        if (quest.field() != null) {
            hidden.add(new BoussolePage.Hidden("champ", quest.field()));
        }
        quest.wishes().stream().sorted().forEach(wish -> hidden.add(new BoussolePage.Hidden("f", wish.code())));
        if (quest.latestFirst()) {
            hidden.add(new BoussolePage.Hidden("tri", "recent"));
        }
        return hidden;
    }
}
