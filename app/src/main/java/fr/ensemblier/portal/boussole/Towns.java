package fr.ensemblier.portal.boussole;

import fr.ensemblier.platforms.Platform;
import fr.ensemblier.platforms.PlatformOutlines;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.territory.Distance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The names that tell where one is on a map without tiles: the largest communes that stand far enough apart.
@Component
class Towns {

    private static final int MOST = 14;
    private static final int LARGEST = 200;
    private static final double SHARE_OF_THE_RADIUS = 0.3;
    private static final double SHARE_OF_THE_TERRITORY = 0.12;

    private final PlatformOutlines outlines;
    private final Communes communes;
    private final Departements departements;

    Towns(PlatformOutlines outlines, Communes communes, Departements departements) {
        this.outlines = outlines;
        this.communes = communes;
        this.departements = departements;
    }

    List<BoussolePage.Spot> of(Platform platform, Quest quest) {
        var place = quest.place();
        var territory = outlines.communes(platform.id());
        if (place == null) {
            return spots(apart(territory.stream(), across(territory) * SHARE_OF_THE_TERRITORY));
        }
        var km = quest.radius().km();
        var around = Stream.concat(
                        territory.stream().map(Commune::departement).distinct(),
                        communes
                                .find(place.commune() == null ? "" : place.commune())
                                .map(Commune::departement)
                                .stream())
                .flatMap(code -> departements.around(code).stream())
                .distinct()
                .flatMap(code -> communes.ofDepartement(code).stream())
                .filter(one -> Distance.km(place.point().lat(), place.point().lon(), one.lat(), one.lon()) <= km);
        return spots(apart(around, km * SHARE_OF_THE_RADIUS));
    }

    private static List<Commune> apart(Stream<Commune> communes, double km) {
        var chosen = new ArrayList<Commune>();
        communes.sorted(Comparator.comparingInt(Commune::population).reversed())
                .limit(LARGEST)
                .filter(one -> chosen.size() < MOST && chosen.stream().allMatch(other -> Distance.km(one, other) >= km))
                .forEach(chosen::add);
        return chosen;
    }

    /// The greatest of its height and its width, in kilometres.
    private static double across(List<Commune> territory) {
        var lats = territory.stream().mapToDouble(Commune::lat).summaryStatistics();
        var lons = territory.stream().mapToDouble(Commune::lon).summaryStatistics();
        return territory.isEmpty()
                ? 0
                : Math.max(
                        Distance.km(lats.getMin(), lons.getMin(), lats.getMax(), lons.getMin()),
                        Distance.km(lats.getMin(), lons.getMin(), lats.getMin(), lons.getMax()));
    }

    private static List<BoussolePage.Spot> spots(List<Commune> towns) {
        return towns.stream()
                .map(town -> new BoussolePage.Spot(
                        town.name(), "ville-" + town.code(), town.lat(), town.lon(), town.name(), "", "town", 0))
                .toList();
    }
}
