package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Each night removes the links and invitations that ended long enough ago: they name people (R-P6).
@Repository
class LinksFading implements Job {

    private static final PlatformId ALL = PlatformId.of("*");

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    LinksFading(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accounts.links-fading";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(4, 20);
    }

    @Override
    public Outcome run() {
        return Outcome.of(jdbc.sql("delete from access_link where expires_at < :before")
                .param(
                        "before",
                        clock.instant()
                                .minus(Duration.ofDays(parameters.days("r-p6.link-days", ALL)))
                                .atOffset(ZoneOffset.UTC))
                .update());
    }
}
