package fr.ensemblier.portal.home;

import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Outline;
import fr.ensemblier.ui.French;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// A drawing of a territory with the number of offers around its main communes; the same as words in `said`.
record TerritoryMap(String viewBox, List<String> paths, List<Spot> spots, String said, boolean approximate) {

    /// A main commune; `r` grows with the number of offers.
    record Spot(String x, String y, String textY, String r, String code, String name, String count, long offers) {}

    /// Kilometres around a main commune.
    static final int AROUND = 10;

    private static final double SIDE = 520;
    private static final int LARGEST = 60;
    private static final int MOST_SPOTS = 6;

    private record Frame(double west, double north, double shrink, double scale) {

        double x(double lon) {
            return (lon - west) * shrink * scale;
        }

        double y(double lat) {
            return (north - lat) * scale;
        }
    }

    /// `offers` counts those around a commune, as the page that the figure opens does.
    static TerritoryMap draw(Outline outline, List<Commune> communes, ToLongFunction<Commune> offers) {
        var points = outline.rings().stream().flatMap(List::stream).toList();
        if (points.isEmpty() || communes.isEmpty()) {
            return new TerritoryMap("0 0 1 1", List.of(), List.of(), "", false);
        }
        var west = points.stream().mapToDouble(Outline.Point::lon).min().orElseThrow();
        var east = points.stream().mapToDouble(Outline.Point::lon).max().orElseThrow();
        var south = points.stream().mapToDouble(Outline.Point::lat).min().orElseThrow();
        var north = points.stream().mapToDouble(Outline.Point::lat).max().orElseThrow();
        var shrink = Math.cos(Math.toRadians((south + north) / 2));
        var scale = SIDE / Math.max((east - west) * shrink, north - south);
        var frame = new Frame(west, north, shrink, scale);
        var spots = spots(frame, communes, offers);
        var box = "%s %s %s %s"
                .formatted(
                        "-70",
                        "-50",
                        number((east - west) * shrink * scale + 140),
                        number((north - south) * scale + 110));
        return new TerritoryMap(box, paths(frame, outline), spots, said(spots), outline.approximate());
    }

    private static List<String> paths(Frame frame, Outline outline) {
        return outline.rings().stream()
                .map(ring -> ring.stream()
                        .map(point -> number(frame.x(point.lon())) + " " + number(frame.y(point.lat())))
                        .collect(Collectors.joining("L", "M", "Z")))
                .toList();
    }

    private static List<Spot> spots(Frame frame, List<Commune> communes, ToLongFunction<Commune> offers) {
        return main(frame, communes).stream()
                .map(commune -> spot(frame, commune, offers.applyAsLong(commune)))
                .toList();
    }

    /// The largest communes that stand far enough from each other to be told apart.
    private static List<Commune> main(Frame frame, List<Commune> communes) {
        var chosen = new ArrayList<Commune>();
        communes.stream()
                .sorted(Comparator.comparingInt(Commune::population).reversed())
                .limit(LARGEST)
                .filter(commune -> chosen.size() < MOST_SPOTS)
                .forEach(commune -> {
                    if (chosen.size() < MOST_SPOTS
                            && chosen.stream().noneMatch(other -> touch(frame, commune, other))) {
                        chosen.add(commune);
                    }
                });
        return chosen;
    }

    private static boolean touch(Frame frame, Commune one, Commune other) {
        var across = Math.abs(frame.x(one.lon()) - frame.x(other.lon()));
        var down = Math.abs(frame.y(one.lat()) - frame.y(other.lat()));
        return across < 150 && down < 105;
    }

    private static Spot spot(Frame frame, Commune commune, long offers) {
        var r = 26 + Math.min(20, Math.sqrt(offers) * 2.4);
        var x = frame.x(commune.lon());
        var y = frame.y(commune.lat());
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
                        .map(spot -> spot.count() + " autour de " + spot.name())
                        .toList());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
