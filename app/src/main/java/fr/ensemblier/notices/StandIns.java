package fr.ensemblier.notices;

import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who of a team stands in for whom, from one day to another, both included (R-W2). Meanwhile her list shows the tasks
/// of both. An absence has one stand-in a day: a second one is refused.
@Repository
public class StandIns {

    /// `by` does the work of `absent`.
    public record StandIn(
            UUID id,
            UUID absent,
            String absentName,
            UUID by,
            String byName,
            LocalDate from,
            LocalDate until,
            String notedBy) {}

    private final JdbcClient jdbc;

    StandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The one who stands in already on one of these days; empty when it was noted.
    @Transactional
    public Optional<StandIn> note(PlatformId platform, StandIn one, OffsetDateTime at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", platform.value() + one.absent())
                .query((_, _) -> one)
                .single();
        var known = jdbc.sql("""
                select * from stand_in
                 where platform_id = :platform and absent_account = :absent
                   and daterange(from_on, until_on, '[]') && daterange(:from, :until, '[]')
                 order by from_on limit 1
                """)
                .param("platform", platform.value())
                .param("absent", one.absent())
                .param("from", one.from())
                .param("until", one.until())
                .query((row, _) -> read(row))
                .optional();
        if (known.isEmpty()) {
            jdbc.sql("""
                    insert into stand_in (platform_id, id, absent_account, absent_name, by_account, by_name, from_on,
                                          until_on, noted_at, noted_by)
                    values (:platform, :id, :absent, :absentName, :by, :byName, :from, :until, :at, :noted)
                    """)
                    .param("platform", platform.value())
                    .param("id", one.id())
                    .param("absent", one.absent())
                    .param("absentName", one.absentName())
                    .param("by", one.by())
                    .param("byName", one.byName())
                    .param("from", one.from())
                    .param("until", one.until())
                    .param("at", at)
                    .param("noted", one.notedBy())
                    .update();
        }
        return known;
    }

    /// Those that run or come, the first to begin first.
    public List<StandIn> notOver(PlatformId platform, LocalDate today) {
        return jdbc.sql("""
                select * from stand_in where platform_id = :platform and until_on >= :today order by from_on, id
                """)
                .param("platform", platform.value())
                .param("today", today)
                .query((row, _) -> read(row))
                .list();
    }

    /// Who stands in for somebody on a day.
    public Optional<StandIn> of(PlatformId platform, UUID absent, LocalDate day) {
        return jdbc.sql("""
                select * from stand_in
                 where platform_id = :platform and absent_account = :absent and :day between from_on and until_on
                """)
                .param("platform", platform.value())
                .param("absent", absent)
                .param("day", day)
                .query((row, _) -> read(row))
                .optional();
    }

    /// It ends the day before, or never was when it had not begun; false when there is none to end.
    @Transactional
    public boolean end(PlatformId platform, UUID id, LocalDate today) {
        var left = jdbc.sql("delete from stand_in where platform_id = :platform and id = :id and from_on >= :today")
                .param("platform", platform.value())
                .param("id", id)
                .param("today", today)
                .update();
        return left == 1
                || jdbc.sql("""
                        update stand_in set until_on = :today - 1
                         where platform_id = :platform and id = :id and until_on >= :today
                        """)
                                .param("platform", platform.value())
                                .param("id", id)
                                .param("today", today)
                                .update()
                        == 1;
    }

    private static StandIn read(ResultSet row) throws SQLException {
        return new StandIn(
                row.getObject("id", UUID.class),
                row.getObject("absent_account", UUID.class),
                row.getString("absent_name"),
                row.getObject("by_account", UUID.class),
                row.getString("by_name"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("noted_by"));
    }
}
