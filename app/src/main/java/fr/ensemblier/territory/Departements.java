package fr.ensemblier.territory;

import fr.ensemblier.foundation.ReferenceTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All départements with their names, outlines and neighbours, in memory.
///
/// Two départements are neighbours when their simplified outlines share a point.
@Component
public class Departements {

    private final Map<String, Departement> byCode = new TreeMap<>();
    private final Map<String, Outline> outlines = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();

    Departements() {
        for (var line : ReferenceTable.read("departements.csv")) {
            byCode.put(
                    line.text("code"),
                    new Departement(
                            line.text("code"),
                            line.text("name").replace('\'', '’'),
                            line.text("region_name").replace('\'', '’')));
        }
        for (var feature : features()) {
            outlines.put(feature.path("properties").path("code").asString(), outline(feature.path("geometry")));
        }
        var touching = new HashMap<Outline.Point, Set<String>>();
        outlines.forEach((code, outline) -> outline.rings().stream()
                .flatMap(Collection::stream)
                .forEach(point ->
                        touching.computeIfAbsent(point, _ -> new HashSet<>()).add(code)));
        for (var codes : touching.values()) {
            for (var code : codes) {
                neighbours.computeIfAbsent(code, _ -> new TreeSet<>()).addAll(codes);
            }
        }
    }

    public Optional<Departement> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The name of a code, the code itself if it is unknown.
    public String name(String code) {
        return find(code).map(Departement::name).orElse(code);
    }

    public List<Departement> all() {
        return List.copyOf(byCode.values());
    }

    /// The département itself and those it touches.
    public Set<String> around(String code) {
        return neighbours.getOrDefault(code, Set.of(code));
    }

    public Optional<Outline> outline(String code) {
        return Optional.ofNullable(outlines.get(code));
    }

    /// An approximate outline of some communes, drawn from the centres of all communes of their départements.
    public Outline outline(List<Commune> communes, Communes all) {
        var around = communes.stream()
                .map(Commune::departement)
                .distinct()
                .flatMap(code -> this.around(code).stream())
                .distinct()
                .flatMap(code -> all.ofDepartement(code).stream())
                .toList();
        return CommuneCells.outline(communes, around);
    }

    private static JsonNode features() {
        try (var bytes = new ClassPathResource("reference/departements.geojson").getInputStream()) {
            return JsonMapper.shared().readTree(bytes).path("features");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outline outline(JsonNode geometry) {
        var rings = new ArrayList<List<Outline.Point>>();
        var coordinates = geometry.path("coordinates");
        if (geometry.path("type").asString().equals("Polygon")) {
            coordinates.forEach(ring -> rings.add(ring(ring)));
        } else {
            coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
        }
        return new Outline(rings, false);
    }

    private static List<Outline.Point> ring(JsonNode coordinates) {
        var points = new ArrayList<Outline.Point>();
        coordinates.forEach(pair ->
                points.add(new Outline.Point(pair.get(0).asDouble(), pair.get(1).asDouble())));
        return List.copyOf(points);
    }
}
