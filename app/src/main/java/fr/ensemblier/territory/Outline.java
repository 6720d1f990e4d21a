package fr.ensemblier.territory;

import java.util.List;
import java.util.stream.Stream;

/// The border of a territory as closed rings of points in degrees; `approximate` when we drew it ourselves.
public record Outline(List<List<Point>> rings, boolean approximate) {

    /// A place in degrees (WGS 84).
    public record Point(double lon, double lat) {}

    public Outline {
        rings = List.copyOf(rings);
    }

    /// Both together, without taking away the line between them.
    public Outline and(Outline other) {
        return new Outline(
                Stream.concat(rings.stream(), other.rings.stream()).toList(), approximate || other.approximate);
    }
}
