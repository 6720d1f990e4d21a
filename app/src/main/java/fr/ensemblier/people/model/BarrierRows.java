package fr.ensemblier.people.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.HerBarriers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what could hinder people; each is counted apart from her, so that an archive changes no past figure
/// (R-P6).
@Repository
class BarrierRows implements HerBarriers {

    private static final String COLUMNS = """
            select id, person_id, kind, detail, severity, said_by, (said_at at time zone 'Europe/Paris')::date as said_on,
                   lifted_on, reopened_on
              from barrier
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BarrierRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Barrier> of(PlatformId platform, UUID person) {
        return jdbc.sql(COLUMNS + """
                 where platform_id = :platform and person_id = :person
                 order by lifted_on desc nulls first, severity desc nulls last, said_at, id
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> barrier(row))
                .list();
    }

    @Override
    public Optional<Barrier> find(PlatformId platform, UUID barrier) {
        return jdbc.sql(COLUMNS + " where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", barrier)
                .query((row, _) -> barrier(row))
                .optional();
    }

    @Override
    public UUID note(
            PlatformId platform, UUID person, String kind, Severity severity, @Nullable String detail, String by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into barrier (platform_id, id, person_id, kind, detail, severity, said_by, said_at)
                values (:platform, :id, :person, :kind, :detail, :severity, :by, :at)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("person", person)
                .param("kind", kind)
                .param("detail", detail, Types.VARCHAR)
                .param("severity", severity.ordinal() + 1)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    @Override
    public void correct(PlatformId platform, UUID barrier, Severity severity, @Nullable String detail) {
        one(
                jdbc.sql("""
                        update barrier set severity = :severity, detail = :detail
                         where platform_id = :platform and id = :id
                        """).param("severity", severity.ordinal() + 1).param("detail", detail, Types.VARCHAR),
                platform,
                barrier);
    }

    @Override
    public void lift(PlatformId platform, UUID barrier, LocalDate on) {
        one(jdbc.sql("""
                        update barrier
                           set lifted_on = coalesce(lifted_on, greatest(:on, (said_at at time zone 'Europe/Paris')::date))
                         where platform_id = :platform and id = :id
                        """).param("on", on), platform, barrier);
    }

    @Override
    public void reopen(PlatformId platform, UUID barrier, LocalDate on) {
        one(jdbc.sql("""
                        update barrier set lifted_on = null, reopened_on = case when lifted_on is null then reopened_on else :on end
                         where platform_id = :platform and id = :id
                        """).param("on", on), platform, barrier);
    }

    @Override
    public void retract(PlatformId platform, UUID barrier) {
        one(jdbc.sql("delete from barrier_met where platform_id = :platform and id = :id"), platform, barrier);
        one(jdbc.sql("delete from barrier where platform_id = :platform and id = :id"), platform, barrier);
    }

    private static void one(JdbcClient.StatementSpec statement, PlatformId platform, UUID barrier) {
        if (statement.param("platform", platform.value()).param("id", barrier).update() != 1) {
            throw new NotFound("barrier", barrier);
        }
    }

    private static Barrier barrier(ResultSet row) throws SQLException {
        var severity = row.getObject("severity", Integer.class);
        return new Barrier(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("kind"),
                row.getString("detail"),
                severity == null ? null : Severity.values()[severity - 1],
                row.getString("said_by"),
                row.getObject("said_on", LocalDate.class),
                row.getObject("lifted_on", LocalDate.class),
                row.getObject("reopened_on", LocalDate.class));
    }
}
