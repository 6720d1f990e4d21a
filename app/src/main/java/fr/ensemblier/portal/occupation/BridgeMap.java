package fr.ensemblier.portal.occupation;

import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.occupations.OccupationField;
import fr.ensemblier.occupations.Occupations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Places the occupations in boxes, one for each field, and draws the bridges between them.
///
/// At rest only those between neighbours, which cross nothing: a line can be followed from end to end. The others come
/// with their occupation, pointed at or focused.
final class BridgeMap {

    private static final int COLUMN = 138;
    private static final int ROW = 138;
    private static final int RADIUS = 34;
    private static final int LONGEST_LINE = 17;

    private record Place(int x, int y) {}

    private static final Place NOWHERE = new Place(0, 0);

    private final Occupations occupations;
    private final List<Occupation> engaged;
    private final String base;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final List<OccupationsPage.Box> boxes = new ArrayList<>();

    /// `engaged` are those that the platform works with (R-T1).
    BridgeMap(Occupations occupations, List<Occupation> engaged, String base) {
        this.occupations = occupations;
        this.engaged = engaged;
        this.base = base;
        var fields = occupations.fields();
        var left = lay(fields, List.of(0, 1), 16, 4, 0);
        lay(fields, List.of(3, 2), 604, 4, 0);
        lay(fields, List.of(4), 16, 8, left);
    }

    /// The bottom of the lowest box.
    int height() {
        return boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(0) + 16;
    }

    List<OccupationsPage.Box> boxes() {
        return boxes;
    }

    List<OccupationsPage.Dot> dots() {
        return engaged.stream().map(this::dot).toList();
    }

    List<String> ways() {
        return ways(this::beside);
    }

    private List<String> of(Occupation one) {
        return ways(bridge -> bridge.from().equals(one.code()) || bridge.to().equals(one.code()));
    }

    /// Of one field, and next to each other on a row or in a column.
    private boolean beside(Occupations.Bridge bridge) {
        var from = places.getOrDefault(bridge.from(), NOWHERE);
        var to = places.getOrDefault(bridge.to(), NOWHERE);
        return field(bridge.from()).equals(field(bridge.to()))
                && Math.hypot(from.x() - to.x(), from.y() - to.y()) < ROW + RADIUS / 2.0;
    }

    private List<String> ways(Predicate<Occupations.Bridge> drawn) {
        var lines = new LinkedHashSet<String>();
        for (var bridge : occupations.bridges()) {
            var from = places.get(bridge.from());
            var to = places.get(bridge.to());
            if (from != null && to != null && drawn.test(bridge)) {
                lines.add(way(from, to));
            }
        }
        return List.copyOf(lines);
    }

    private String field(String occupation) {
        return occupations.find(occupation).map(one -> one.field().code()).orElse("");
    }

    /// Lays some fields under each other from `x`; gives the end of the last box.
    private int lay(List<OccupationField> fields, List<Integer> order, int x, int columns, int from) {
        var y = from == 0 ? 16 : from;
        for (var index : order) {
            var field = fields.get(index);
            var own = engaged.stream().filter(one -> one.field().equals(field)).toList();
            var rows = (own.size() + columns - 1) / columns;
            var height = rows * ROW + 64;
            boxes.add(new OccupationsPage.Box(x, y, columns == 4 ? 572 : 1160, height, field.name(), field.colour()));
            for (var i = 0; i < own.size(); i++) {
                places.put(
                        own.get(i).code(),
                        new Place(x + 74 + i % columns * COLUMN + (i / columns % 2) * 8, y + 92 + i / columns * ROW));
            }
            y += height + 16;
        }
        return y;
    }

    private OccupationsPage.Dot dot(Occupation one) {
        var place = places.getOrDefault(one.code(), NOWHERE);
        var name = one.brief().replace(" (F/H)", "");
        return new OccupationsPage.Dot(
                place.x(),
                place.y(),
                one.field().colour(),
                one.pictogram(),
                base + "/metiers/" + one.code(),
                one.name(),
                lines(name),
                of(one));
    }

    private static List<String> lines(String name) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : name.split(" |(?<=-)")) {
            if (!line.isEmpty() && line.length() + word.length() >= LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() || line.charAt(line.length() - 1) == '-' ? "" : " ")
                    .append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String way(Place from, Place to) {
        var dx = to.x() - from.x();
        var dy = to.y() - from.y();
        var length = Math.max(1, Math.hypot(dx, dy));
        var ux = dx / length;
        var uy = dy / length;
        var bend = Math.min(46, length / 7);
        return "M%d %dQ%d %d %d %d"
                .formatted(
                        Math.round(from.x() + ux * (RADIUS + 4)),
                        Math.round(from.y() + uy * (RADIUS + 4)),
                        Math.round(from.x() + dx / 2.0 - uy * bend),
                        Math.round(from.y() + dy / 2.0 + ux * bend),
                        Math.round(to.x() - ux * (RADIUS + 8)),
                        Math.round(to.y() - uy * (RADIUS + 8)));
    }
}
