package fr.ensemblier.foundation;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What jobs did is looked up for a month; the rows of older runs go.
@Repository
class OldRuns implements Job {

    private static final Duration LOOKED_UP = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    OldRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "foundation.old-runs";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(3, 15);
    }

    @Override
    public Outcome run() {
        return Outcome.of(jdbc.sql("delete from job_run where started_at < :before")
                .param("before", clock.instant().minus(LOOKED_UP).atOffset(ZoneOffset.UTC))
                .update());
    }
}
