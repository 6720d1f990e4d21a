package fr.ensemblier.people;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Of the people of a platform, how many nobody follows, and how many of an adviser's have been silent for long or
/// owe an answer: the list of persons shows which.
@Repository
public class Portfolio {

    /// Who waits « à attribuer », the longest since when.
    public record Unassigned(int count, Optional<Instant> since) {}

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    Portfolio(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    public Unassigned unassigned(PlatformId platform) {
        return jdbc.sql("""
                select count(*) as number, min(adviser_since) as since from person
                 where platform_id = :platform and adviser_id is null and erased_at is null and archived_at is null
                """)
                .param("platform", platform.value())
                .query((row, _) -> new Unassigned(
                        row.getInt("number"),
                        Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    /// No exchange for longer than `people.silent-days`, though she looks.
    public int silent(PlatformId platform, UUID adviser) {
        return count(
                platform,
                adviser,
                "r.state not in ('ORIENTED', 'PAUSED', 'WORKING')",
                clock.instant().minus(Duration.ofDays(parameters.days("people.silent-days", platform))));
    }

    /// The team asked her for something more and heard nothing for two weeks.
    public int owing(PlatformId platform, UUID adviser) {
        return count(
                platform, adviser, "r.state = 'ASKED_MORE'", clock.instant().minus(Duration.ofDays(14)));
    }

    private int count(PlatformId platform, UUID adviser, String which, Instant before) {
        return jdbc.sql("""
                select count(*) from person p
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.platform_id = :platform and p.adviser_id = :adviser and p.erased_at is null
                   and p.archived_at is null and p.last_contact_at < :before and
                """ + which)
                .param("platform", platform.value())
                .param("adviser", adviser)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
