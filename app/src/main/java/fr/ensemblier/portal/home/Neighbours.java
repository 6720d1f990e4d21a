package fr.ensemblier.portal.home;

import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.PlatformOutlines;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Distance;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who publishes offers near a platform that does not (R-T1).
@Component
class Neighbours {

    private static final int NEAREST = 3;

    private final Platforms platforms;
    private final PlatformOutlines outlines;

    Neighbours(Platforms platforms, PlatformOutlines outlines) {
        this.platforms = platforms;
        this.outlines = outlines;
    }

    /// The neighbours that match people and offers; where there is none, the nearest ones.
    List<Platform> nearest(Platform platform) {
        var touching = platforms.neighbours(platform.id());
        var open = platforms.all().stream()
                .filter(one ->
                        one.matches() && one.closedOn() == null && !one.id().equals(platform.id()))
                .toList();
        var neighbours =
                open.stream().filter(one -> touching.contains(one.id())).toList();
        return neighbours.isEmpty()
                ? open.stream()
                        .sorted(Comparator.comparingDouble(one -> km(platform, one)))
                        .limit(NEAREST)
                        .toList()
                : neighbours;
    }

    /// Between the largest communes of both.
    private double km(Platform one, Platform other) {
        return Distance.km(
                outlines.communes(one.id()).getFirst(),
                outlines.communes(other.id()).getFirst());
    }
}
