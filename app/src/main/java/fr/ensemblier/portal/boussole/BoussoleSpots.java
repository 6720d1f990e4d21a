package fr.ensemblier.portal.boussole;

import fr.ensemblier.offers.OfferView;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.portal.OfferBoard.Point;
import fr.ensemblier.portal.OfferBoard.Posted;
import fr.ensemblier.territory.Distance;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The points of the map: what the list shows, in the same order, and the rest gathered by place.
final class BoussoleSpots {

    private static final double GOLDEN_ANGLE = 2.399963;
    private static final double APART = 0.006;
    private static final double CELL = 0.1;
    private static final double WIDE_CELL = 0.22;
    private static final double WIDE = 40;
    private static final double SCREEN = 56;
    private static final int NEAREST_ZOOM = 5;
    private static final int DEEPEST_ZOOM = 16;

    private BoussoleSpots() {}

    /// The page's offers numbered; the others gathered by place, without a number.
    static List<BoussolePage.Spot> spots(
            Platform platform,
            Quest quest,
            List<Posted> all,
            @Nullable String after,
            @Nullable Integer zoom,
            LocalDate today) {
        var found = quest.answer(all, today);
        var side = side(quest, zoom);
        var window = Window.of(quest, found, after);
        var first = window.first();
        var spots = new ArrayList<BoussolePage.Spot>();
        var taken = new HashMap<String, Integer>();
        var others = new LinkedHashMap<String, List<Placed>>();
        for (var i = 0; i < found.size(); i++) {
            var offer = found.get(i).offer();
            var at = nearest(quest, found.get(i));
            if (i < first || i >= first + window.shown().size()) {
                others.computeIfAbsent(cell(at, side), _ -> new ArrayList<>()).add(new Placed(offer, at));
                continue;
            }
            var turn = taken.merge(at.lat() + "/" + at.lon(), 1, Integer::sum) - 1;
            var ring = APART * Math.sqrt(turn);
            spots.add(new BoussolePage.Spot(
                    Integer.toString(i + 1),
                    offer.id().toString(),
                    at.lat() + ring * Math.sin(turn * GOLDEN_ANGLE),
                    at.lon() + ring * Math.cos(turn * GOLDEN_ANGLE),
                    (i + 1) + ". " + offer.title() + ", " + offer.communeName(),
                    BoussoleRows.href(platform, quest, offer.id().toString()),
                    "job",
                    1));
        }
        others.forEach((square, there) -> spots.add(gathered(platform, quest, square, there)));
        return spots;
    }

    /// As wide as some forty points of the screen; from the start, as the quest is.
    private static double side(Quest quest, @Nullable Integer zoom) {
        return zoom == null
                ? quest.place() == null || quest.radius().km() > WIDE ? WIDE_CELL : CELL
                : SCREEN / Math.pow(2, Math.clamp(zoom, NEAREST_ZOOM, DEEPEST_ZOOM));
    }

    /// Squares of some 10 km, or 20 where much is seen, so that what is on other pages does not hide what is on this
    /// one, nor the names.
    private static String cell(Point at, double side) {
        return Math.floor(at.lat() / side) + "_" + Math.floor(at.lon() / side);
    }

    /// A sector is drawn where it comes nearest, as its distance is counted (R-M2).
    private static Point nearest(Quest quest, Quest.Found found) {
        var place = quest.place();
        var offer = found.offer();
        return place == null
                ? new Point(offer.lat(), offer.lon())
                : found.posted().points().stream()
                        .min(Comparator.comparingDouble(point ->
                                Distance.km(place.point().lat(), place.point().lon(), point.lat(), point.lon())))
                        .orElse(new Point(offer.lat(), offer.lon()));
    }

    private record Placed(OfferView offer, Point at) {}

    private static BoussolePage.Spot gathered(Platform platform, Quest quest, String square, List<Placed> there) {
        var one = there.getFirst().offer();
        var alone = there.size() == 1;
        return new BoussolePage.Spot(
                "+1",
                "autres-" + square,
                there.stream()
                        .mapToDouble(placed -> placed.at().lat())
                        .average()
                        .orElse(one.lat()),
                there.stream()
                        .mapToDouble(placed -> placed.at().lon())
                        .average()
                        .orElse(one.lon()),
                alone
                        ? one.title() + ", " + one.communeName()
                        : French.plural(there.size(), "autre offre", "autres offres") + " vers " + one.communeName(),
                alone
                        ? BoussoleRows.href(platform, quest, one.id().toString())
                        : platform.base() + "/offres?jusqua=5&commune=" + one.commune(),
                "out",
                there.size());
    }
}
