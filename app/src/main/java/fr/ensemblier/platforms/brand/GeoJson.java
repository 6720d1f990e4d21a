package fr.ensemblier.platforms.brand;

import fr.ensemblier.territory.Outline;
import java.util.List;
import java.util.Map;

/// An outline in the form that maps read (RFC 7946).
record GeoJson(String type, List<Feature> features) {

    record Feature(String type, Map<String, Object> properties, Geometry geometry) {}

    record Geometry(String type, List<List<List<double[]>>> coordinates) {}

    static GeoJson of(List<Feature> features) {
        return new GeoJson("FeatureCollection", features);
    }

    static Feature feature(Outline outline, Map<String, Object> properties) {
        var polygons = outline.rings().stream()
                .map(ring -> List.of(ring.stream()
                        .map(point -> new double[] {round(point.lon()), round(point.lat())})
                        .toList()))
                .toList();
        return new Feature("Feature", properties, new Geometry("MultiPolygon", polygons));
    }

    private static double round(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }
}
