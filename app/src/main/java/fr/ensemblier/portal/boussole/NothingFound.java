package fr.ensemblier.portal.boussole;

import fr.ensemblier.platforms.Platform;
import fr.ensemblier.portal.NearPlatforms;
import fr.ensemblier.portal.OfferBoard.Posted;
import fr.ensemblier.portal.PublishedOffers;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What to offer to who finds nothing: each way named leads to something, with its true count.
@Component
class NothingFound {

    private static final int FEW = 3;

    private final PublishedOffers offers;
    private final NearPlatforms near;

    NothingFound(PublishedOffers offers, NearPlatforms near) {
        this.offers = offers;
        this.near = near;
    }

    /// `theirs` is the platform of the place, when it is another one (R-T2).
    BoussolePage.Nothing of(Platform platform, Quest quest, List<Posted> all, @Nullable Link theirs, LocalDate today) {
        var here = platform.base() + "/offres";
        var ours = offers.of(platform.id()).size();
        var everything = new Link("Voir " + the(ours) + " " + BoussolePages.of(platform), here);
        var place = quest.place();
        if (place != null) {
            var ways = new ArrayList<>(around(quest, all, here, today));
            var commune = place.commune();
            if (theirs != null) {
                ways.add(theirs);
            } else if (commune != null && ways.isEmpty()) {
                ways.add(new Link(
                        "Voir qui peut m’aider " + French.at(place.name()), "/?commune=" + commune + "#reponse"));
            }
            if (ours > 0) {
                ways.add(everything);
            }
            return new BoussolePage.Nothing("Aucune offre " + BoussolePages.where(platform, quest) + ".", null, ways);
        }
        if (ours > 0) {
            return new BoussolePage.Nothing("Aucune offre avec ces filtres.", null, List.of(everything));
        }
        return new BoussolePage.Nothing(
                "Pas encore d’offre publiée ici",
                "Écrivez votre commune\u00A0: les offres des plateformes voisines y sont aussi.",
                near.of(platform).stream()
                        .limit(FEW)
                        .map(one -> new Link(
                                one.name() + ", à " + French.km(near.km(platform, one)) + ", "
                                        + French.plural(offers.of(one.id()).size(), "offre", "offres"),
                                one.base() + "/offres"))
                        .toList());
    }

    /// The same farther; then all that is as near, or farther, whatever the filters.
    private static List<Link> around(Quest quest, List<Posted> all, String here, LocalDate today) {
        var ways = new ArrayList<Link>();
        farther(quest, all, here, today, "").ifPresent(ways::add);
        if (quest.filtered()) {
            var plain = quest.plain();
            var count = plain.count(all, today);
            if (count > 0) {
                ways.add(new Link(
                        "Voir " + the(count) + " à " + plain.radius().words() + ", tous métiers et sans filtre",
                        here + plain.query()));
            } else {
                farther(plain, all, here, today, ", tous métiers et sans filtre")
                        .ifPresent(ways::add);
            }
        }
        return ways;
    }

    private static Optional<Link> farther(Quest quest, List<Posted> all, String here, LocalDate today, String more) {
        return Radius.wider(quest.radius().km()).stream()
                .filter(radius -> quest.within(radius).count(all, today) > 0)
                .findFirst()
                .map(radius -> {
                    var wider = quest.within(radius);
                    return new Link(
                            "Voir " + the(wider.count(all, today)) + " à " + radius.words() + more,
                            here + wider.query());
                });
    }

    /// « l’offre », « les 12 offres ».
    private static String the(int count) {
        return count == 1 ? "l’offre" : "les " + French.plural(count, "offre", "offres");
    }
}
