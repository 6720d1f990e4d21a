package fr.ensemblier.portal.boussole;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferSheets;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.portal.OfferBoard.Posted;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds the list and the map from the same answer, in the same order.
@Component
class BoussolePages {

    private static final int FEW = 6;
    private static final Reach BY_CAR = new Reach(Means.CAR, 30);

    private final Platforms platforms;
    private final Departements departements;
    private final Occupations occupations;
    private final Communes communes;
    private final OfferSheets sheets;
    private final BoussoleFilters filters;
    private final Parameters parameters;

    BoussolePages(
            Platforms platforms,
            Occupations occupations,
            Communes communes,
            Departements departements,
            OfferSheets sheets,
            BoussoleFilters filters,
            Parameters parameters) {
        this.parameters = parameters;
        this.platforms = platforms;
        this.departements = departements;
        this.occupations = occupations;
        this.communes = communes;
        this.sheets = sheets;
        this.filters = filters;
    }

    BoussolePage page(
            Platform platform, Quest quest, List<Posted> all, @Nullable String after, Typed typed, LocalDate today) {
        var found = quest.answer(all, today);
        var window = Window.of(quest, found, after);
        var here = platform.base() + "/offres";
        var place = quest.place();
        var rows = rows(platform, quest, window, today);
        var where = where(platform, quest);
        var occupation = quest.occupation();
        var order = place == null || quest.latestFirst()
                ? ", les plus récentes d’abord"
                : ", de la plus proche à la plus lointaine";
        return new BoussolePage(
                "Offres d’emploi " + where,
                here,
                occupation,
                occupation == null ? typed.occupation() : occupations.brief(occupation),
                place == null ? null : place.commune(),
                communeText(quest, typed),
                quest.radius().code(),
                Radius.all().stream().map(r -> new Option(r.code(), r.words())).toList(),
                hidden(quest),
                filters.applied(quest, here),
                filters.fields(quest, all, here, today),
                BoussoleFilters.wishes(platform, quest, all, here, today),
                place == null || rows.isEmpty() ? List.of() : BoussoleFilters.sorts(quest, here),
                French.plural(found.size(), "offre", "offres"),
                rows.isEmpty() ? where : where + order,
                rows,
                place == null ? "Aucune offre avec ces filtres." : "Aucune offre " + where + ".",
                BoussoleFilters.widerText(quest, all, today),
                BoussoleFilters.wider(quest, all, here, today),
                platform.base() + "/profil",
                theirs(platform, place),
                found.size() < FEW ? filters.near(quest, all, here, today) : List.of(),
                rows.stream().anyMatch(row -> row.where().contains(French.SPACE + "min")),
                found.size() > rows.size(),
                window.pager(here),
                here + "/points.json" + window.address(),
                "/territoires/" + platform.slug() + ".geojson",
                place == null
                        ? null
                        : place.point().lat() + "," + place.point().lon() + ","
                                + quest.radius().km(),
                here + "/flux.xml" + quest.query(),
                asked(quest, typed, here));
    }

    private BoussolePage.Asked asked(Quest quest, Typed typed, String here) {
        return new BoussolePage.Asked(
                quest.occupation() == null ? typed.occupation() : null,
                typed.occupations().stream()
                        .map(one -> new Link(
                                one.brief(), here + quest.of(one.code()).query()))
                        .toList(),
                quest.place() == null ? typed.commune() : null,
                typed.communes().stream()
                        .map(one -> new Link(
                                one.label() + ", " + departements.name(one.departement()),
                                here + quest.from(one).query()))
                        .toList(),
                typed.searched());
    }

    /// The platform of a place that is not of this one's territory (R-T2).
    private @Nullable Link theirs(Platform platform, Quest.@Nullable Place place) {
        if (place == null || place.commune() == null) {
            return null;
        }
        return communes.find(place.commune())
                .filter(commune -> !platforms.covers(platform.id(), commune))
                .flatMap(commune -> platforms.of(commune).stream()
                        .filter(one -> one.closedOn() == null)
                        .findFirst())
                .map(one -> new Link("La plateforme " + French.of(place.name()) + " : " + one.name(), one.base()))
                .orElse(null);
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
        tags.add(found.posted().openToAll() ? "Sans diplôme" : "Diplôme demandé");
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
                offer.placeKind().equals("PRIVATE_HOME") ? "Chez une personne" : offer.establishmentName(),
                occupation.map(o -> o.field().colour()).orElse("daily"),
                occupation.map(Occupation::pictogram).orElse("domaine-aide-au-quotidien"),
                tags,
                distance(quest, found),
                when(platform, offer, today));
    }

    /// An offer lives for some weeks (R-M11): the day it was first published says nothing of one that was renewed.
    private String when(Platform platform, OfferView offer, LocalDate today) {
        var life = parameters.days("r-m11.offer-days", platform.id());
        return offer.expiresOn().isAfter(offer.publishedOn().plusDays(life))
                ? "renouvelée, jusqu’au " + French.shortDate(offer.expiresOn(), today)
                : French.day(offer.publishedOn(), today);
    }

    /// Where, and how far; a sector is not the place of its office (R-M2), and no journey is counted where one is
    /// already.
    static String distance(Quest quest, Quest.Found found) {
        var offer = found.offer();
        var sector = offer.placeKind().equals("SECTOR");
        var place = quest.place();
        var km = found.km();
        if (km == null || place == null) {
            return sector ? "Secteur " + French.of(offer.communeName()) : offer.communeName();
        }
        if (km < 1) {
            return sector
                    ? "Intervient " + French.at(place.name())
                    : offer.communeName() + (offer.commune().equals(place.commune()) ? "" : ", à moins de 1 km");
        }
        var means = quest.radius().means();
        var journey = means == null
                ? BY_CAR
                : new Reach(means, Math.max(5, quest.radius().minutes()));
        return (sector ? "Intervient" : offer.communeName() + ",") + " à " + French.km(km) + ", "
                + French.minutes(Math.max(1, journey.minutesFor(km))) + " "
                + journey.means().words();
    }

    /// With the search, so that the offer leads back to it.
    static String href(Platform platform, Quest quest, String id) {
        return platform.base() + "/offres/" + id + quest.query();
    }

    static String where(Platform platform, Quest quest) {
        var place = quest.place();
        if (place == null) {
            return "de " + platform.name();
        }
        return "à " + quest.radius().words() + " " + French.of(place.name());
    }

    private @Nullable String communeText(Quest quest, Typed typed) {
        var place = quest.place();
        if (place == null) {
            return typed.commune();
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
