package fr.ensemblier.platforms;

import fr.ensemblier.accounts.StaffedPlatforms;
import fr.ensemblier.foundation.NotAllowed;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Commune;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.territory.Departements;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The snapshot of all platforms: read at start, after each change made here, and each minute for changes made by
/// another node.
@Component
class PlatformDirectory implements Platforms {

    private static final Comparator<Platform> BY_NAME =
            Comparator.comparing(platform -> platform.name().toLowerCase(Locale.FRENCH));
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Snapshot(
            Instant readAt, List<Platform> all, Map<PlatformId, Platform> byId, List<PlatformRows.DatedArea> areas) {}

    private final PlatformRows rows;
    private final StaffedPlatforms staffed;
    private final Communes communes;
    private final Departements departements;
    private final Clock clock;
    private volatile Snapshot snapshot;

    PlatformDirectory(
            PlatformSeed seed,
            PlatformRows rows,
            StaffedPlatforms staffed,
            Communes communes,
            Departements departements,
            Clock clock) {
        this.rows = rows;
        this.staffed = staffed;
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
        return of(commune, Paris.today(clock));
    }

    @Override
    public List<Platform> of(Commune commune, LocalDate day) {
        var now = current();
        return now.areas().stream()
                .filter(area -> area.holdsOn(day) && holds(area.area(), commune))
                .map(PlatformRows.DatedArea::platform)
                .distinct()
                .flatMap(id -> Stream.ofNullable(now.byId().get(id)))
                .sorted(BY_NAME)
                .toList();
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
        return territory(current().areas(), platform);
    }

    private List<Area> territory(List<PlatformRows.DatedArea> areas, PlatformId platform) {
        var today = Paris.today(clock);
        var own =
                areas.stream().filter(area -> area.platform().equals(platform)).toList();
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
    public boolean receives(Platform platform) {
        return !platform.closedBefore(Paris.today(clock)) && staffed.now().contains(platform.id());
    }

    @Override
    public boolean belongsToMatching(String path) {
        return EngagedAddresses.ofMatching(path);
    }

    @Override
    public boolean opens(Platform platform, String path) {
        return (platform.matches() || !belongsToMatching(path))
                && (platform.supportsPeople() || !EngagedAddresses.ofSupport(path))
                && (platform.engages(Mission.A) || !EngagedAddresses.ofEvents(path));
    }

    @Override
    public String name(Area area) {
        var parts = communes(area);
        return switch (area.kind()) {
            case "DEPARTEMENT" -> departements.name(area.code());
            case "EPCI" ->
                parts.isEmpty()
                        ? area.code()
                        : parts.getFirst().name() + " et "
                                + French.plural(parts.size() - 1L, "commune autour", "communes autour");
            default -> parts.isEmpty() ? area.code() : parts.getFirst().name();
        };
    }

    @Override
    public List<Commune> communes(Area area) {
        return switch (area.kind()) {
            case "DEPARTEMENT" -> communes.ofDepartement(area.code());
            case "EPCI" -> communes.ofEpci(area.code());
            default -> communes.find(area.code()).stream().toList();
        };
    }

    @Override
    public void refresh() {
        staffed.forget();
        snapshot = read();
    }

    /// The one it began with while it still works there, else the most populous of its territory (R-T2).
    private String departement(List<PlatformRows.DatedArea> areas, PlatformId platform, String first) {
        var parts = territory(areas, platform);
        if (departementsOf(parts).contains(first)) {
            return first;
        }
        return parts.stream()
                .flatMap(area -> communes(area).stream())
                .collect(Collectors.groupingBy(Commune::departement, Collectors.summingLong(Commune::population)))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(first);
    }

    private Set<String> departementsOf(PlatformId platform) {
        return departementsOf(territory(platform));
    }

    private Set<String> departementsOf(List<Area> parts) {
        var codes = new HashSet<String>();
        for (var area : parts) {
            if (area.kind().equals("DEPARTEMENT")) {
                codes.add(area.code());
            } else {
                communes(area).forEach(commune -> codes.add(commune.departement()));
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
        var areas = rows.areas();
        var all =
                rows
                        .all(Paris.today(clock), id -> words(areas, id), (id, first) -> departement(areas, id, first))
                        .stream()
                        .sorted(BY_NAME)
                        .toList();
        return new Snapshot(
                clock.instant(), all, all.stream().collect(Collectors.toMap(Platform::id, one -> one)), areas);
    }

    private String words(List<PlatformRows.DatedArea> areas, PlatformId platform) {
        return French.list(territory(areas, platform).stream().map(this::name).toList());
    }
}
