package fr.ensemblier.portal;

import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.PlatformOutlines;
import fr.ensemblier.territory.Commune;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// The main communes of a territory, by which its offers are counted: the largest that stand far enough from each other
/// to be told apart on its drawing. What is within none of their circles is « ailleurs », so that nothing is left out.
@Component
public class MainTowns {

    /// Kilometres around a main commune.
    public static final int AROUND = 10;

    private static final int LARGEST = 60;
    private static final int MOST = 6;

    private final PlatformOutlines outlines;

    MainTowns(PlatformOutlines outlines) {
        this.outlines = outlines;
    }

    public List<OfferBoard.Point> points(Platform platform) {
        return of(platform).stream()
                .map(town -> new OfferBoard.Point(town.lat(), town.lon()))
                .toList();
    }

    /// The largest first.
    public List<Commune> of(Platform platform) {
        var outline = outlines.of(platform.id());
        if (outline.rings().isEmpty()) {
            return List.of();
        }
        var scale = TerritoryScale.of(outline);
        var chosen = new ArrayList<Commune>();
        outlines.communes(platform.id()).stream()
                .sorted(Comparator.comparingInt(Commune::population).reversed())
                .limit(LARGEST)
                .filter(commune ->
                        chosen.size() < MOST && chosen.stream().noneMatch(other -> scale.touch(commune, other)))
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }
}
