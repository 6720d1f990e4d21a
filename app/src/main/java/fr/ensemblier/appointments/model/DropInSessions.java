package fr.ensemblier.appointments.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Where sessions are kept, as far as the actor may read them. Two of one adviser never overlap: the first is named,
/// and
/// the database refuses what is not asked here.
@Repository
public class DropInSessions {

    private final JdbcClient jdbc;
    private final Clock clock;

    DropInSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those that are not over, by day of the week and hour.
    public List<DropInSession> current(PlatformId platform, LocalDate today) {
        return jdbc.sql("""
                select * from drop_in_session
                 where platform_id = :platform and closed_at is null and (until_on is null or until_on >= :today)
                 order by weekday, start_time, adviser_name, id
                """)
                .param("platform", platform.value())
                .param("today", today)
                .query((row, _) -> read(row))
                .list();
    }

    public DropInSession get(PlatformId platform, UUID id) {
        return jdbc.sql("""
                select * from drop_in_session where platform_id = :platform and id = :id and closed_at is null
                """)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("session", id));
    }

    /// The one of the same adviser that overlaps; empty when it was added.
    @Transactional
    public Optional<DropInSession> add(DropInSession session) {
        var other = overlapping(session);
        if (other.isEmpty()) {
            bound("""
                    insert into drop_in_session (platform_id, id, adviser_id, adviser_name, place_id, weekday, start_time,
                                                 end_time, minutes, from_on, until_on, left_out, for_all)
                    values (:platform, :id, :adviser, :adviserName, :place, :weekday, :from, :to, :minutes, :fromOn,
                            :untilOn, cast(:leftOut as date[]), :forAll)
                    """, session).update();
        }
        return other;
    }

    /// The one of the same adviser that overlaps; empty when it was changed. Outdated when somebody else did (R-E5).
    @Transactional
    public Optional<DropInSession> change(DropInSession session) {
        var other = overlapping(session);
        if (other.isEmpty()
                && bound("""
                        update drop_in_session
                           set place_id = :place, weekday = :weekday, start_time = :from, end_time = :to,
                               minutes = :minutes, from_on = :fromOn, until_on = :untilOn, left_out = cast(:leftOut as date[]),
                               for_all = :forAll, version = version + 1
                         where platform_id = :platform and id = :id and version = :version
                        """, session).param("version", session.version()).update() == 0) {
            throw new Outdated("Session", session.id());
        }
        return other;
    }

    /// No slot of it can be taken any more; what is booked stays.
    @Transactional
    public void close(PlatformId platform, UUID id) {
        jdbc.sql("update drop_in_session set closed_at = :now where platform_id = :platform and id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("id", id)
                .update();
    }

    private Optional<DropInSession> overlapping(DropInSession session) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "session" + session.platform().value() + session.adviser())
                .query((_, _) -> true)
                .single();
        return bound("""
                select * from drop_in_session
                 where platform_id = :platform and adviser_id = :adviser and id <> :id and closed_at is null
                   and weekday = :weekday and start_time < :to and end_time > :from
                   and daterange(from_on, until_on, '[]') && daterange(:fromOn, :untilOn, '[]')
                 limit 1
                """, session).query((row, _) -> read(row)).optional();
    }

    private JdbcClient.StatementSpec bound(String sql, DropInSession session) {
        return jdbc.sql(sql)
                .param("platform", session.platform().value())
                .param("id", session.id())
                .param("adviser", session.adviser())
                .param("adviserName", session.adviserName())
                .param("place", session.place())
                .param("weekday", session.weekday().getValue())
                .param("from", session.from())
                .param("to", session.to())
                .param("minutes", session.minutes())
                .param("fromOn", session.fromOn(), Types.DATE)
                .param("untilOn", session.untilOn(), Types.DATE)
                .param(
                        "leftOut",
                        session.leftOut().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("forAll", session.forAll());
    }

    private static DropInSession read(ResultSet row) throws SQLException {
        return new DropInSession(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("adviser_id", UUID.class),
                row.getString("adviser_name"),
                row.getObject("place_id", UUID.class),
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("start_time", LocalTime.class),
                row.getObject("end_time", LocalTime.class),
                row.getInt("minutes"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                Arrays.stream((Date[]) row.getArray("left_out").getArray())
                        .map(Date::toLocalDate)
                        .collect(Collectors.toSet()),
                row.getBoolean("for_all"),
                row.getInt("version"));
    }
}
