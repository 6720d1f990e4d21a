package fr.ensemblier.foundation;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Each night: the log of openings forgets what is older than its months (R-P4). The database deletes nothing younger
/// than
/// 12 months, whatever the parameter says.
@Component
class AuditRetention implements Job {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditRetention(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "foundation.audit-retention";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(3, 10);
    }

    @Override
    public Outcome run() {
        return Outcome.of(jdbc.sql("""
                delete from audit_entry a
                 where a.at < :now - make_interval(months =>
                     (select p.value::int from parameter p
                       where p.name = 'r-p4.log-months' and p.valid_from <= :now
                         and (p.platform_id is null or p.platform_id = a.platform_id)
                       order by p.platform_id nulls last, p.valid_from desc limit 1))
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }
}
