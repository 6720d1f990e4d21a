package fr.ensemblier.evaluation.national;

import fr.ensemblier.foundation.PlatformId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The outlines of the départements as paths of a drawing of 640 by 640, Île-de-France enlarged in a corner.
@Component
class FranceMap {

    private static final Set<String> ILE_DE_FRANCE = Set.of("75", "77", "78", "91", "92", "93", "94", "95");
    private static final double LATITUDE = Math.cos(Math.toRadians(46.5));
    private static final double LEAST_STEP = 2.2;

    private static final Frame FRANCE = new Frame(-5.2, 51.2, 62, 0, 0);
    private static final Frame CORNER = new Frame(1.35, 49.3, 118, 6, 468);

    /// Where a longitude and a latitude fall.
    private record Frame(double west, double north, double scale, double left, double top) {

        double x(double lon) {
            return left + (lon - west) * LATITUDE * scale;
        }

        double y(double lat) {
            return top + (north - lat) * scale;
        }
    }

    record Point(double x, double y) {}

    record Outline(String code, String path) {}

    private final Map<String, JsonNode> shapes = new LinkedHashMap<>();
    private final List<Outline> france;
    private final List<Outline> corner;

    FranceMap() {
        try (var json = new ClassPathResource("reference/departements.geojson").getInputStream()) {
            for (var feature : JsonMapper.shared().readTree(json).get("features")) {
                shapes.put(feature.get("properties").get("code").asString(), feature.get("geometry"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        france = shapes.keySet().stream()
                .filter(code -> code.length() == 2)
                .sorted()
                .map(code -> new Outline(code, path(code, FRANCE)))
                .toList();
        corner = ILE_DE_FRANCE.stream()
                .sorted()
                .map(code -> new Outline(code, path(code, CORNER)))
                .toList();
    }

    List<Outline> france() {
        return france;
    }

    List<Outline> corner() {
        return corner;
    }

    /// The départements of a platform, from its code in the call for projects.
    static List<String> departements(PlatformId platform) {
        return Stream.of(platform.value().split("-"))
                .flatMap(code -> code.equals("20") ? Stream.of("2A", "2B") : Stream.of(code))
                .toList();
    }

    /// The middle of a platform, in the corner for Île-de-France (there of its first
    /// département, since they are small); outside of the drawing it has none.
    List<Point> middle(PlatformId platform) {
        var known = departements(platform).stream().filter(shapes::containsKey).toList();
        if (known.isEmpty() || known.getFirst().length() > 2) {
            return List.of();
        }
        var inCorner = ILE_DE_FRANCE.contains(known.getFirst());
        var frame = inCorner ? CORNER : FRANCE;
        var all = known.stream()
                .limit(inCorner ? 1 : known.size())
                .flatMap(code -> rings(code).stream())
                .flatMap(List::stream)
                .toList();
        var x = all.stream().mapToDouble(point -> frame.x(point.x())).summaryStatistics();
        var y = all.stream().mapToDouble(point -> frame.y(point.y())).summaryStatistics();
        return List.of(new Point(round((x.getMin() + x.getMax()) / 2), round((y.getMin() + y.getMax()) / 2)));
    }

    private String path(String code, Frame frame) {
        var path = new StringBuilder();
        for (var ring : rings(code)) {
            var lastX = Double.NaN;
            var lastY = Double.NaN;
            for (var point : ring) {
                var x = round(frame.x(point.x()));
                var y = round(frame.y(point.y()));
                if (Math.hypot(x - lastX, y - lastY) < LEAST_STEP) {
                    continue;
                }
                path.append(Double.isNaN(lastX) ? 'M' : 'L')
                        .append(Math.round(x))
                        .append(' ')
                        .append(Math.round(y));
                lastX = x;
                lastY = y;
            }
            path.append('Z');
        }
        return path.toString();
    }

    private List<List<Point>> rings(String code) {
        var shape = shapes.get(code);
        if (shape == null) {
            return List.of();
        }
        var rings = new ArrayList<List<Point>>();
        var several = shape.get("type").asString().equals("MultiPolygon");
        for (var part : shape.get("coordinates")) {
            rings.add(ring(several ? part.get(0) : part));
        }
        return rings;
    }

    private static List<Point> ring(JsonNode points) {
        var ring = new ArrayList<Point>();
        for (var point : points) {
            ring.add(new Point(point.get(0).asDouble(), point.get(1).asDouble()));
        }
        return ring;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
