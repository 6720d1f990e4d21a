package fr.ensemblier.portal;

import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.PlatformOutlines;
import fr.ensemblier.platforms.Platforms;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.territory.Distance;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// The platforms to name to who stands where there is none, or where there are no offers (R-T1, R-T2): those that
/// match people and offers, have somebody to answer, and whose territory touches the place; where there is none, the
/// nearest ones.
@Component
public class NearPlatforms {

    private static final int NEAREST = 3;

    private final Platforms platforms;
    private final PlatformOutlines outlines;
    private final Departements departements;
    private final PublishedOffers offers;

    NearPlatforms(Platforms platforms, PlatformOutlines outlines, Departements departements, PublishedOffers offers) {
        this.offers = offers;
        this.platforms = platforms;
        this.outlines = outlines;
        this.departements = departements;
    }

    /// The nearest first.
    public List<Platform> of(Commune commune) {
        var around = departements.around(commune.departement());
        var nearest = matching().stream()
                .sorted(Comparator.comparingDouble(one -> km(commune, one)))
                .toList();
        var touching = nearest.stream()
                .filter(one ->
                        outlines.communes(one.id()).stream().anyMatch(theirs -> around.contains(theirs.departement())))
                .toList();
        return touching.isEmpty() ? nearest.stream().limit(NEAREST).toList() : touching;
    }

    /// Those that have published offers: the neighbours, else the three nearest; the nearest first.
    public List<Platform> of(Platform platform) {
        var touching = platforms.neighbours(platform.id());
        var from = outlines.communes(platform.id()).getFirst();
        var nearest = matching().stream()
                .filter(one ->
                        !one.id().equals(platform.id()) && !offers.of(one.id()).isEmpty())
                .sorted(Comparator.comparingDouble(one -> km(from, one)))
                .toList();
        var neighbours =
                nearest.stream().filter(one -> touching.contains(one.id())).toList();
        return neighbours.isEmpty() ? nearest.stream().limit(NEAREST).toList() : neighbours;
    }

    private List<Platform> matching() {
        return platforms.all().stream()
                .filter(one -> one.matches() && platforms.receives(one))
                .toList();
    }

    /// Kilometres from a commune to the territory of a platform.
    public double kmFrom(Commune commune, Platform platform) {
        return km(commune, platform);
    }

    /// Kilometres between two territories, from the largest commune of the first.
    public double km(Platform from, Platform to) {
        return km(outlines.communes(from.id()).getFirst(), to);
    }

    /// To the nearest commune of its territory.
    private double km(Commune from, Platform platform) {
        return outlines.communes(platform.id()).stream()
                .mapToDouble(theirs -> Distance.km(from, theirs))
                .min()
                .orElse(Double.MAX_VALUE);
    }
}
