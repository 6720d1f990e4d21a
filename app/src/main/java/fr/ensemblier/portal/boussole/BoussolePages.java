package fr.ensemblier.portal.boussole;

import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.OccupationField;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.offers.OfferSheets;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.portal.OfferBoard.Posted;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Means;
import fr.ensemblier.territory.Reach;
import fr.ensemblier.ui.Chip;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.Option;
import fr.ensemblier.ui.Pager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds the list and the map from the same answer, in the same order.
@Component
class BoussolePages {

    static final int PAGE = 20;
    private static final Reach BY_CAR = new Reach(Means.CAR, 30);
    private static final double GOLDEN_ANGLE = 2.399963;
    private static final double APART = 0.006;
    private static final double CELL = 0.1;

    private final Occupations occupations;
    private final Communes communes;
    private final OfferSheets sheets;

    BoussolePages(Occupations occupations, Communes communes, OfferSheets sheets) {
        this.occupations = occupations;
        this.communes = communes;
        this.sheets = sheets;
    }

    BoussolePage page(
            Platform platform, Quest quest, List<Posted> all, int asked, @Nullable String unknown, LocalDate today) {
        var found = quest.answer(all, today);
        var pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        var number = Math.min(asked, pages);
        var first = (number - 1) * PAGE;
        var shown = found.subList(first, Math.min(found.size(), first + PAGE));
        var here = platform.base() + "/offres";
        var place = quest.place();
        var rows = new ArrayList<BoussolePage.Row>();
        for (var one : shown) {
            rows.add(row(platform, quest, one, first + rows.size() + 1, today));
        }
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
                fields(quest, all, here, today),
                wishes(quest, all, here, today),
                place == null ? List.of() : sorts(quest, here),
                count,
                where
                        + (place == null || quest.latestFirst()
                                ? ", les plus récentes d’abord"
                                : ", de la plus proche à la plus lointaine"),
                rows,
                place == null ? "Aucune offre avec ces filtres." : "Aucune offre " + where + ".",
                widerText(quest, all, today),
                wider(quest, all, here, today),
                pager(quest, here, number, pages, first, shown.size(), found.size()),
                here + "/points.json" + numbered(quest, number),
                "/territoires/" + platform.slug() + ".geojson",
                unknown);
    }

    /// The page's offers numbered; the others gathered by place, without a number.
    List<BoussolePage.Spot> spots(Platform platform, Quest quest, List<Posted> all, int asked, LocalDate today) {
        var found = quest.answer(all, today);
        var first = (Math.min(asked, Math.max(1, (found.size() + PAGE - 1) / PAGE)) - 1) * PAGE;
        var spots = new ArrayList<BoussolePage.Spot>();
        var taken = new HashMap<String, Integer>();
        var others = new LinkedHashMap<String, List<OfferView>>();
        for (var i = 0; i < found.size(); i++) {
            var offer = found.get(i).offer();
            if (i < first || i >= first + PAGE) {
                others.computeIfAbsent(cell(offer), _ -> new ArrayList<>()).add(offer);
                continue;
            }
            var turn = taken.merge(offer.lat() + "/" + offer.lon(), 1, Integer::sum) - 1;
            var ring = APART * Math.sqrt(turn);
            spots.add(new BoussolePage.Spot(
                    Integer.toString(i + 1),
                    offer.id().toString(),
                    offer.lat() + ring * Math.sin(turn * GOLDEN_ANGLE),
                    offer.lon() + ring * Math.cos(turn * GOLDEN_ANGLE),
                    (i + 1) + ". " + offer.title() + ", " + offer.communeName(),
                    href(platform, quest, offer.id().toString()),
                    "job",
                    1));
        }
        others.forEach((cell, there) -> spots.add(gathered(platform, cell, there)));
        return spots;
    }

    /// Squares of some 10 km, so that what is on other pages does not hide what is on this one.
    private static String cell(OfferView offer) {
        return Math.floor(offer.lat() / CELL) + "_" + Math.floor(offer.lon() / CELL);
    }

    private static BoussolePage.Spot gathered(Platform platform, String cell, List<OfferView> there) {
        var one = there.getFirst();
        return new BoussolePage.Spot(
                "+1",
                "autres-" + cell,
                there.stream().mapToDouble(OfferView::lat).average().orElse(one.lat()),
                there.stream().mapToDouble(OfferView::lon).average().orElse(one.lon()),
                French.plural(there.size(), "autre offre", "autres offres") + " vers " + one.communeName(),
                platform.base() + "/offres?jusqua=10&commune=" + one.commune(),
                "out",
                there.size());
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

    private static String href(Platform platform, Quest quest, String id) {
        var place = quest.place();
        var from = place == null || place.commune() == null ? "" : "?depuis=" + place.commune();
        return platform.base() + "/offres/" + id + from;
    }

    private static String where(Platform platform, Quest quest) {
        var place = quest.place();
        if (place == null) {
            return "de " + platform.name();
        }
        return quest.radius().means() == null
                ? "à " + quest.radius().words() + " de " + place.name()
                : "à " + quest.radius().words() + " de " + place.name();
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

    private List<Chip> fields(Quest quest, List<Posted> all, String here, LocalDate today) {
        var chips = new ArrayList<Chip>();
        for (OccupationField field : occupations.fields()) {
            var applied = field.code().equals(quest.field());
            var other = quest.in(applied ? null : field.code()).of(applied ? quest.occupation() : null);
            var count = quest.in(field.code()).of(null).count(all, today);
            if (count > 0 || applied) {
                chips.add(new Chip(field.name(), here + other.query(), count, applied));
            }
        }
        return chips;
    }

    private static List<Chip> wishes(Quest quest, List<Posted> all, String here, LocalDate today) {
        var chips = new ArrayList<Chip>();
        for (var wish : Wish.values()) {
            var applied = quest.wishes().contains(wish);
            var toggled = quest.toggled(wish);
            chips.add(new Chip(
                    wish.label(), here + toggled.query(), applied ? null : toggled.count(all, today), applied));
        }
        return chips;
    }

    private static List<Chip> sorts(Quest quest, String here) {
        return List.of(
                new Chip("Les plus proches", here + quest.sorted(false).query(), null, !quest.latestFirst()),
                new Chip("Les plus récentes", here + quest.sorted(true).query(), null, quest.latestFirst()));
    }

    /// Nothing here: the first wider radius that has something, with its true count.
    private static @Nullable String widerText(Quest quest, List<Posted> all, LocalDate today) {
        return wider(quest, all, today) instanceof Radius radius
                ? "Il y en a %s à %s."
                        .formatted(French.number(quest.within(radius).count(all, today)), radius.words())
                : null;
    }

    private static Link wider(Quest quest, List<Posted> all, String here, LocalDate today) {
        return wider(quest, all, today) instanceof Radius radius
                ? new Link(
                        "Chercher à " + radius.words(),
                        here + quest.within(radius).query())
                : new Link("Voir toutes les offres", here);
    }

    private static @Nullable Radius wider(Quest quest, List<Posted> all, LocalDate today) {
        return quest.place() == null
                ? null
                : Radius.wider(quest.radius().km()).stream()
                        .filter(radius -> quest.within(radius).count(all, today) > 0)
                        .findFirst()
                        .orElse(null);
    }

    private static Pager pager(Quest quest, String here, int number, int pages, int first, int shown, int all) {
        return new Pager(
                number > 1 ? here + numbered(quest, number - 1) : null,
                number < pages ? here + numbered(quest, number + 1) : null,
                "%s à %s sur %s".formatted(French.number(first + 1), French.number(first + shown), French.number(all)));
    }

    private static String numbered(Quest quest, int number) {
        var query = Objects.requireNonNullElse(quest.query(), "");
        return query + (query.isEmpty() ? "?" : "&") + "page=" + number;
    }
}
