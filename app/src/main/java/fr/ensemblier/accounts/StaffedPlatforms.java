package fr.ensemblier.accounts;

import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The platforms that have a head or an adviser. It tells no name, so everybody may ask; a team that begins or ends is
/// seen some seconds later.
@Repository
public class StaffedPlatforms {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Reading(Instant at, Set<PlatformId> platforms) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Reading reading;

    StaffedPlatforms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Set<PlatformId> now() {
        var known = reading;
        if (known == null || known.at().plus(FRESH).isBefore(clock.instant())) {
            known = new Reading(clock.instant(), read());
            reading = known;
        }
        return known.platforms();
    }

    /// Reads it again at the next question.
    public void forget() {
        reading = null;
    }

    private Set<PlatformId> read() {
        return Set.copyOf(jdbc.sql("select platform_id from staffed_platforms()")
                .query((row, _) -> PlatformId.of(row.getString("platform_id")))
                .list());
    }
}
