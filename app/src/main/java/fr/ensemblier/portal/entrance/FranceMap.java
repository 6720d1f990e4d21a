package fr.ensemblier.portal.entrance;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.PlatformOutlines;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Departement;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.territory.Outline;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Draws metropolitan France with the territories of the platforms.
@Component
class FranceMap {

    private static final double WEST = -5.3;
    private static final double NORTH = 51.2;
    private static final double SCALE = 62;
    private static final double LEAST_STEP = 2.2;
    private static final double SHRINK = Math.cos(Math.toRadians(46.5));

    private final Departements departements;
    private final Platforms platforms;
    private final PlatformOutlines outlines;
    private final Clock clock;

    FranceMap(Departements departements, Platforms platforms, PlatformOutlines outlines, Clock clock) {
        this.clock = clock;
        this.departements = departements;
        this.platforms = platforms;
        this.outlines = outlines;
    }

    static String viewBox() {
        return "0 0 640 620";
    }

    List<EntrancePage.Shape> shapes() {
        var ground = departements.all().stream()
                .filter(one -> one.code().length() == 2)
                .flatMap(this::shape);
        var ours = platforms.all().stream().map(this::shape);
        return Stream.concat(ground, ours).toList();
    }

    private Stream<EntrancePage.Shape> shape(Departement one) {
        return departements.outline(one.code()).stream()
                .map(outline -> new EntrancePage.Shape(path(outline), null, one.name(), "var(--ground)"));
    }

    private EntrancePage.Shape shape(Platform platform) {
        var fill = platform.closedBefore(Paris.today(clock)) ? "#737D84" : platform.brand();
        return new EntrancePage.Shape(path(outlines.of(platform.id())), platform.base(), platform.name(), fill);
    }

    private static String path(Outline outline) {
        return outline.rings().stream().map(FranceMap::path).collect(Collectors.joining());
    }

    /// Steps below two units of the drawing are left out: nobody sees them, and all of them weigh.
    private static String path(List<Outline.Point> ring) {
        var path = new StringBuilder("M");
        var lastX = Double.NEGATIVE_INFINITY;
        var lastY = Double.NEGATIVE_INFINITY;
        for (var point : ring) {
            var x = (point.lon() - WEST) * SHRINK * SCALE + 4;
            var y = (NORTH - point.lat()) * SCALE + 4;
            if (Math.hypot(x - lastX, y - lastY) < LEAST_STEP) {
                continue;
            }
            path.append(path.length() == 1 ? "" : "L")
                    .append(Math.round(x))
                    .append(' ')
                    .append(Math.round(y));
            lastX = x;
            lastY = y;
        }
        return path.append('Z').toString();
    }
}
