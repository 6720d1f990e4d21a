package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.territory.Outline;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The outlines of the territories; drawn once for each composition of a territory.
@Component
public class PlatformOutlines {

    private final Platforms platforms;
    private final Communes communes;
    private final Departements departements;
    private final Map<List<Platforms.Area>, Outline> drawn = new ConcurrentHashMap<>();

    PlatformOutlines(Platforms platforms, Communes communes, Departements departements) {
        this.platforms = platforms;
        this.communes = communes;
        this.departements = departements;
    }

    public Outline of(PlatformId platform) {
        return drawn.computeIfAbsent(platforms.territory(platform), this::draw);
    }

    /// The communes of a territory, largest first within each part.
    public List<Commune> communes(PlatformId platform) {
        return platforms.territory(platform).stream()
                .flatMap(area -> platforms.communes(area).stream())
                .distinct()
                .toList();
    }

    private Outline draw(List<Platforms.Area> areas) {
        var whole = areas.stream()
                .filter(area -> area.kind().equals("DEPARTEMENT"))
                .flatMap(area -> departements.outline(area.code()).stream())
                .reduce(new Outline(List.of(), false), Outline::and);
        var parts = areas.stream()
                .filter(area -> !area.kind().equals("DEPARTEMENT"))
                .flatMap(area -> platforms.communes(area).stream())
                .distinct()
                .toList();
        return parts.isEmpty() ? whole : whole.and(departements.outline(parts, communes));
    }
}
