package fr.ensemblier.organisations.talks;

import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where the talks with employers are kept. Those of an organisation that was merged are read with the kept one.
@Repository
class EmployerTalks {

    private static final String OF_EMPLOYER = """
             where t.platform_id = :platform
               and (t.organisation_id = :organisation
                    or t.organisation_id in (select o.id from organisation o
                                              where o.platform_id = :platform and o.merged_into = :organisation))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EmployerTalks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(PlatformId platform, UUID organisation, EmployerTalk talk) {
        var next = talk.next();
        jdbc.sql("""
                insert into employer_talk (platform_id, id, organisation_id, way, on_day, note, next_step, next_on, at, by)
                values (:platform, :id, :organisation, :way, :day, :note, :step, :on, :at, :by)
                """)
                .param("platform", platform.value())
                .param("id", talk.id())
                .param("organisation", organisation)
                .param("way", talk.way().name())
                .param("day", talk.day())
                .param("note", talk.note())
                .param("step", next == null ? null : next.step(), Types.VARCHAR)
                .param("on", next == null ? null : next.on(), Types.DATE)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", talk.by())
                .update();
    }

    /// Newest first; with `withdrawn` those taken back too.
    List<EmployerTalk> latest(PlatformId platform, UUID organisation, boolean withdrawn, int limit) {
        return jdbc.sql("select t.* from employer_talk t" + OF_EMPLOYER + """
                   and (:withdrawn or t.withdrawn_at is null)
                 order by t.on_day desc, t.at desc
                 limit :limit
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .param("withdrawn", withdrawn)
                .param("limit", limit)
                .query((row, _) -> talk(row))
                .list();
    }

    Optional<EmployerTalk> find(PlatformId platform, UUID organisation, UUID id) {
        return jdbc.sql("select t.* from employer_talk t" + OF_EMPLOYER + " and t.id = :id")
                .param("platform", platform.value())
                .param("organisation", organisation)
                .param("id", id)
                .query((row, _) -> talk(row))
                .optional();
    }

    void withdrawn(PlatformId platform, UUID id, boolean withdrawn) {
        jdbc.sql("""
                update employer_talk set withdrawn_at = cast(:at as timestamptz)
                 where platform_id = :platform and id = :id
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("at", withdrawn ? clock.instant().atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private static EmployerTalk talk(ResultSet row) throws SQLException {
        var step = row.getString("next_step");
        return new EmployerTalk(
                row.getObject("id", UUID.class),
                EmployerTalk.Way.valueOf(row.getString("way")),
                row.getObject("on_day", LocalDate.class),
                row.getString("note"),
                step == null ? null : new EmployerTalk.Next(step, row.getObject("next_on", LocalDate.class)),
                row.getString("by"),
                row.getObject("withdrawn_at") != null);
    }
}
