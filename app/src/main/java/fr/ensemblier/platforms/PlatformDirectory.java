package fr.ensemblier.platforms;

import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Departements;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The snapshot of all platforms: read at start, after each change made here, and each minute for changes made by
/// another node.
@Component
class PlatformDirectory implements Platforms {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final Pattern MATCHING = Pattern.compile("/p/[^/]+/(offres|profil|structure)(/.*)?"
            + "|/equipe/(profils|offres|besoins|contacts|embauches)(/.*)?"
            + "|/employeur(/.*)?");

    private record Snapshot(
            Instant readAt, List<Platform> all, Map<PlatformId, Platform> byId, List<PlatformRows.DatedArea> areas) {}

    private final PlatformRows rows;
    private final Communes communes;
    private final Departements departements;
    private final Clock clock;
    private volatile Snapshot snapshot;

    PlatformDirectory(PlatformSeed seed, PlatformRows rows, Communes communes, Departements departements, Clock clock) {
        this.rows = rows;
        this.communes = communes;
        this.departements = departements;
        this.clock = clock;
        seed.sowIfEmpty();
        snapshot = read();
    }

    @Override
    public Platform get(PlatformId id) {
        var platform = current().byId().get(id);
        if (platform == null) {
            throw new NotFound("platform", id);
        }
        return platform;
    }

    @Override
    public Optional<Platform> bySlug(String slug) {
        return all().stream().filter(platform -> platform.slug().equals(slug)).findFirst();
    }

    @Override
    public List<Platform> all() {
        return current().all();
    }

    @Override
    public List<Platform> of(Commune commune) {
        return all().stream().filter(platform -> covers(platform.id(), commune)).toList();
    }

    @Override
    public boolean covers(PlatformId platform, Commune commune) {
        var today = Paris.today(clock);
        return current().areas().stream()
                .filter(area -> area.platform().equals(platform) && area.holdsOn(today))
                .anyMatch(area -> holds(area.area(), commune));
    }

    @Override
    public List<PlatformId> neighbours(PlatformId platform) {
        var around = departementsOf(platform).stream()
                .flatMap(code -> departements.around(code).stream())
                .collect(Collectors.toSet());
        return all().stream()
                .map(Platform::id)
                .filter(other -> !other.equals(platform))
                .filter(other -> departementsOf(other).stream().anyMatch(around::contains))
                .toList();
    }

    @Override
    public List<Area> territory(PlatformId platform) {
        var today = Paris.today(clock);
        var own = current().areas().stream()
                .filter(area -> area.platform().equals(platform))
                .toList();
        var now = own.stream().filter(area -> area.holdsOn(today)).toList();
        return (now.isEmpty() ? own : now)
                .stream().map(PlatformRows.DatedArea::area).distinct().toList();
    }

    @Override
    public void requireMatching(PlatformId platform) {
        if (!get(platform).matches()) {
            throw new NotAllowed("Platform " + platform + " does not engage matching");
        }
    }

    @Override
    public boolean belongsToMatching(String path) {
        return MATCHING.matcher(path).matches();
    }

    @Override
    public void refresh() {
        snapshot = read();
    }

    private Set<String> departementsOf(PlatformId platform) {
        var codes = new HashSet<String>();
        for (var area : territory(platform)) {
            switch (area.kind()) {
                case "DEPARTEMENT" -> codes.add(area.code());
                case "EPCI" -> communes.ofEpci(area.code()).forEach(commune -> codes.add(commune.departement()));
                default -> communes.find(area.code()).ifPresent(commune -> codes.add(commune.departement()));
            }
        }
        return codes;
    }

    private static boolean holds(Area area, Commune commune) {
        return switch (area.kind()) {
            case "DEPARTEMENT" -> area.code().equals(commune.departement());
            case "EPCI" -> area.code().equals(commune.epci());
            default -> area.code().equals(commune.code());
        };
    }

    private Snapshot current() {
        var known = snapshot;
        if (known.readAt().plus(FRESH).isBefore(clock.instant())) {
            known = read();
            snapshot = known;
        }
        return known;
    }

    private Snapshot read() {
        var all = rows.all().stream()
                .sorted(Comparator.comparing(platform -> platform.name().toLowerCase(Locale.FRENCH)))
                .toList();
        return new Snapshot(
                clock.instant(), all, all.stream().collect(Collectors.toMap(Platform::id, one -> one)), rows.areas());
    }
}
