package fr.ensemblier.portal.boussole;

import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.portal.OfferBoard.Posted;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Departements;
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

    private final Platforms platforms;
    private final Departements departements;
    private final Occupations occupations;
    private final Communes communes;
    private final BoussoleRows lines;
    private final BoussoleFilters filters;
    private final NothingFound nothing;

    BoussolePages(
            Platforms platforms,
            Occupations occupations,
            Communes communes,
            Departements departements,
            BoussoleRows lines,
            BoussoleFilters filters,
            NothingFound nothing) {
        this.platforms = platforms;
        this.departements = departements;
        this.occupations = occupations;
        this.communes = communes;
        this.lines = lines;
        this.filters = filters;
        this.nothing = nothing;
    }

    BoussolePage page(
            Platform platform, Quest quest, List<Posted> all, @Nullable String after, Typed typed, LocalDate today) {
        var found = quest.answer(all, today);
        var window = Window.of(quest, found, after);
        var here = platform.base() + "/offres";
        var place = quest.place();
        var rows = lines.of(platform, quest, window, today);
        var where = where(platform, quest);
        var theirs = theirs(platform, place);
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
                rows.isEmpty()
                        ? nothing.of(platform, quest, all, theirs, today)
                        : new BoussolePage.Nothing("", null, List.of()),
                theirs,
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
                        .filter(platforms::receives)
                        .findFirst())
                .map(one -> new Link(
                        "La plateforme " + French.of(place.name()) + French.SPACE + ": " + one.name(), one.base()))
                .orElse(null);
    }

    static String where(Platform platform, Quest quest) {
        var place = quest.place();
        if (place == null) {
            return of(platform);
        }
        return "à " + quest.radius().words() + " " + French.of(place.name());
    }

    /// « de BAAM », « d’Autonomy », « de la plateforme du Loiret ».
    static String of(Platform platform) {
        var name = platform.name();
        return name.startsWith("Plateforme ") ? "de la " + French.small(name) : French.of(name);
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
