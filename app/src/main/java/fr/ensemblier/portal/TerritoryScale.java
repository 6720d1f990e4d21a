package fr.ensemblier.portal;

import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Outline;

/// How a territory is drawn: `scale` units of the drawing for a degree of latitude, `shrink` degrees of latitude for
/// one
/// of longitude, from its north-west corner.
public record TerritoryScale(double west, double north, double shrink, double scale, double width, double height) {

    private static final double SIDE = 520;

    /// The outline must have a point.
    public static TerritoryScale of(Outline outline) {
        var points = outline.rings().stream().flatMap(java.util.List::stream).toList();
        var west = points.stream().mapToDouble(Outline.Point::lon).min().orElseThrow();
        var east = points.stream().mapToDouble(Outline.Point::lon).max().orElseThrow();
        var south = points.stream().mapToDouble(Outline.Point::lat).min().orElseThrow();
        var north = points.stream().mapToDouble(Outline.Point::lat).max().orElseThrow();
        var shrink = Math.cos(Math.toRadians((south + north) / 2));
        var scale = SIDE / Math.max((east - west) * shrink, north - south);
        return new TerritoryScale(west, north, shrink, scale, (east - west) * shrink * scale, (north - south) * scale);
    }

    public double x(double lon) {
        return (lon - west) * shrink * scale;
    }

    public double y(double lat) {
        return (north - lat) * scale;
    }

    /// Whether the names of two communes would cover each other.
    boolean touch(Commune one, Commune other) {
        return Math.abs(x(one.lon()) - x(other.lon())) < 150 && Math.abs(y(one.lat()) - y(other.lat())) < 105;
    }
}
