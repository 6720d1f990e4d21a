package fr.ensemblier.portal.home;

import fr.ensemblier.portal.TerritoryScale;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Outline;
import fr.ensemblier.ui.French;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// A drawing of a territory with the number of offers around its main communes; the same as words in `said`.
record TerritoryMap(String viewBox, List<String> paths, List<Spot> spots, String said, boolean approximate) {

    /// A main commune; `r` grows with the number of offers.
    record Spot(String x, String y, String textY, String r, String code, String name, String count, long offers) {}

    /// `offers` counts those around a commune, as the page that the figure opens does.
    static TerritoryMap draw(Outline outline, List<Commune> towns, ToLongFunction<Commune> offers) {
        if (towns.isEmpty()) {
            return new TerritoryMap("0 0 1 1", List.of(), List.of(), "", false);
        }
        var scale = TerritoryScale.of(outline);
        var spots = towns.stream()
                .map(commune -> spot(scale, commune, offers.applyAsLong(commune)))
                .sorted(Comparator.comparingLong(Spot::offers).reversed())
                .toList();
        var box = "-70 -50 %s %s".formatted(number(scale.width() + 140), number(scale.height() + 110));
        return new TerritoryMap(box, paths(scale, outline), spots, said(spots), outline.approximate());
    }

    private static List<String> paths(TerritoryScale scale, Outline outline) {
        return outline.rings().stream()
                .map(ring -> ring.stream()
                        .map(point -> number(scale.x(point.lon())) + " " + number(scale.y(point.lat())))
                        .collect(Collectors.joining("L", "M", "Z")))
                .toList();
    }

    private static Spot spot(TerritoryScale scale, Commune commune, long offers) {
        var r = 26 + Math.min(20, Math.sqrt(offers) * 2.4);
        var x = scale.x(commune.lon());
        var y = scale.y(commune.lat());
        return new Spot(
                number(x),
                number(y),
                number(y + r + 19),
                number(r),
                commune.code(),
                commune.name(),
                French.plural(offers, "offre", "offres"),
                offers);
    }

    private static String said(List<Spot> spots) {
        return "Carte du territoire : "
                + French.list(spots.stream()
                        .map(spot -> spot.count() + " autour " + French.of(spot.name()))
                        .toList());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
