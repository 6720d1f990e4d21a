package fr.ensemblier.organisations.model;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What names people and has served goes each night (R-P6): claims that were answered, the bytes of spreadsheets that
/// nobody imported.
@Repository("fadingOfOrganisations")
class Fading implements Job {

    private static final PlatformId ALL = PlatformId.of("*");

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    Fading(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "organisations.fading";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(4, 20);
    }

    @Override
    @Transactional
    public Outcome run() {
        var claims = jdbc.sql("delete from claim where state <> 'ASKED' and answered_at < :before")
                .param("before", before("r-p6.claim-days"))
                .update();
        var files = jdbc.sql("""
                update import_batch set content = null, places = null
                 where content is not null and brought_at < :before
                """).param("before", before("r-p6.sheet-days")).update();
        return Outcome.of(claims + files);
    }

    private OffsetDateTime before(String parameter) {
        return clock.instant()
                .minus(Duration.ofDays(parameters.days(parameter, ALL)))
                .atOffset(ZoneOffset.UTC);
    }
}
