package fr.ensemblier.territory;

import fr.ensemblier.territory.Outline.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Draws an approximate outline of some communes, of which we know the centres only.
///
/// A grid is laid over them; a cell belongs to the nearest centre of all communes around; the border of the cells of
/// ours
/// is the outline.
final class CommuneCells {

    private static final int CELLS = 56;
    private static final double MARGIN = 0.06;
    private static final double FARTHEST_KM = 7;

    private record Corner(int x, int y) {}

    private final List<Commune> all;
    private final Set<String> ours;
    private final double west;
    private final double south;
    private final double width;
    private final double height;

    private CommuneCells(List<Commune> communes, List<Commune> around) {
        all = around;
        ours = new HashSet<>(communes.stream().map(Commune::code).toList());
        west = communes.stream().mapToDouble(Commune::lon).min().orElseThrow() - MARGIN;
        south = communes.stream().mapToDouble(Commune::lat).min().orElseThrow() - MARGIN;
        width = communes.stream().mapToDouble(Commune::lon).max().orElseThrow() + MARGIN - west;
        height = communes.stream().mapToDouble(Commune::lat).max().orElseThrow() + MARGIN - south;
    }

    static Outline outline(List<Commune> communes, List<Commune> around) {
        return communes.isEmpty() ? new Outline(List.of(), true) : new CommuneCells(communes, around).trace();
    }

    private Outline trace() {
        var filled = new boolean[CELLS + 2][CELLS + 2];
        for (var x = 1; x <= CELLS; x++) {
            for (var y = 1; y <= CELLS; y++) {
                filled[x][y] = isOurs(lon(x - 0.5), lat(y - 0.5));
            }
        }
        return new Outline(loops(edges(filled)), true);
    }

    /// Each side between a cell of ours and another one, walked with ours on the left.
    private static Map<Corner, List<Corner>> edges(boolean[][] filled) {
        var next = new HashMap<Corner, List<Corner>>();
        for (var x = 1; x <= CELLS; x++) {
            for (var y = 1; y <= CELLS; y++) {
                if (!filled[x][y]) {
                    continue;
                }
                if (!filled[x][y - 1]) {
                    edge(next, x - 1, y - 1, x, y - 1);
                }
                if (!filled[x + 1][y]) {
                    edge(next, x, y - 1, x, y);
                }
                if (!filled[x][y + 1]) {
                    edge(next, x, y, x - 1, y);
                }
                if (!filled[x - 1][y]) {
                    edge(next, x - 1, y, x - 1, y - 1);
                }
            }
        }
        return next;
    }

    private static void edge(Map<Corner, List<Corner>> next, int x, int y, int toX, int toY) {
        next.computeIfAbsent(new Corner(x, y), _ -> new ArrayList<>()).add(new Corner(toX, toY));
    }

    private List<List<Point>> loops(Map<Corner, List<Corner>> next) {
        var loops = new ArrayList<List<Point>>();
        while (!next.isEmpty()) {
            var start = next.keySet().iterator().next();
            var corners = new ArrayList<Corner>();
            var here = start;
            do {
                corners.add(here);
                here = follow(next, here);
            } while (!here.equals(start));
            loops.add(smooth(corners));
        }
        return loops;
    }

    private static Corner follow(Map<Corner, List<Corner>> next, Corner from) {
        var ways = next.getOrDefault(from, List.of());
        var way = ways.removeFirst();
        if (ways.isEmpty()) {
            next.remove(from);
        }
        return way;
    }

    /// The middles of the sides, so that stairs become slopes; the first point closes the ring.
    private List<Point> smooth(List<Corner> corners) {
        var points = new ArrayList<Point>();
        for (var i = 0; i < corners.size(); i++) {
            var one = corners.get(i);
            var other = corners.get((i + 1) % corners.size());
            points.add(new Point(lon((one.x() + other.x()) / 2.0), lat((one.y() + other.y()) / 2.0)));
        }
        points.add(points.getFirst());
        return List.copyOf(points);
    }

    private boolean isOurs(double lon, double lat) {
        var best = FARTHEST_KM;
        var found = false;
        for (var commune : all) {
            var km = Distance.km(lat, lon, commune.lat(), commune.lon());
            if (km < best) {
                best = km;
                found = ours.contains(commune.code());
            }
        }
        return found;
    }

    private double lon(double x) {
        return west + width * x / CELLS;
    }

    private double lat(double y) {
        return south + height * y / CELLS;
    }
}
