package fr.ensemblier.portal.boussole;

import fr.ensemblier.offers.OfferView;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.portal.OfferBoard.Posted;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The points of the map: what the list shows, in the same order, and the rest gathered by place.
final class BoussoleSpots {

    private static final double GOLDEN_ANGLE = 2.399963;
    private static final double APART = 0.006;
    private static final double CELL = 0.1;

    private BoussoleSpots() {}

    /// The page's offers numbered; the others gathered by place, without a number.
    static List<BoussolePage.Spot> spots(
            Platform platform, Quest quest, List<Posted> all, @Nullable String after, LocalDate today) {
        var found = quest.answer(all, today);
        var window = Window.of(quest, found, after);
        var first = window.first();
        var spots = new ArrayList<BoussolePage.Spot>();
        var taken = new HashMap<String, Integer>();
        var others = new LinkedHashMap<String, List<OfferView>>();
        for (var i = 0; i < found.size(); i++) {
            var offer = found.get(i).offer();
            if (i < first || i >= first + window.shown().size()) {
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
                    BoussolePages.href(platform, quest, offer.id().toString()),
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
}
