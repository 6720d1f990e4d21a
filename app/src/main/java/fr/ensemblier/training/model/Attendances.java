package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Hours noted day by day (R-W8).
@Repository
public class Attendances {

    /// A day of one person, in hours.
    public record Day(UUID trainee, LocalDate on, BigDecimal planned, BigDecimal attended, boolean excused) {

        public boolean missed() {
            return attended.compareTo(planned) < 0;
        }
    }

    /// Hours in all, and on how many days; `missed` are hours that were planned and not attended.
    public record Sum(BigDecimal planned, BigDecimal attended, int days, int absences) {

        public static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

        public BigDecimal missed() {
            return planned.subtract(attended);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Attendances(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Day> ofTrainee(PlatformId platform, UUID trainee) {
        return jdbc.sql("select * from attendance where platform_id = :platform and trainee_id = :id order by on_day")
                .param("platform", platform.value())
                .param("id", trainee)
                .query((row, _) -> new Day(
                        row.getObject("trainee_id", UUID.class),
                        row.getObject("on_day", LocalDate.class),
                        row.getBigDecimal("planned"),
                        row.getBigDecimal("attended"),
                        row.getBoolean("excused")))
                .list();
    }

    /// Of a session on a day, by trainee.
    public Map<UUID, Day> on(PlatformId platform, UUID session, LocalDate day) {
        return jdbc
                .sql("""
                        select a.* from attendance a
                          join trainee t on t.platform_id = a.platform_id and t.id = a.trainee_id
                         where a.platform_id = :platform and t.session_id = :session and a.on_day = :day
                        """)
                .param("platform", platform.value())
                .param("session", session)
                .param("day", day)
                .query((row, _) -> new Day(
                        row.getObject("trainee_id", UUID.class),
                        row.getObject("on_day", LocalDate.class),
                        row.getBigDecimal("planned"),
                        row.getBigDecimal("attended"),
                        row.getBoolean("excused")))
                .list()
                .stream()
                .collect(Collectors.toMap(Day::trainee, day1 -> day1));
    }

    /// By trainee; who has no day noted is not in it.
    public Map<UUID, Sum> sums(PlatformId platform, UUID session) {
        return jdbc
                .sql("""
                        select a.trainee_id, sum(a.planned) as planned, sum(a.attended) as attended, count(*) as days,
                               count(*) filter (where a.attended < a.planned) as absences
                          from attendance a
                          join trainee t on t.platform_id = a.platform_id and t.id = a.trainee_id
                         where a.platform_id = :platform and t.session_id = :session
                         group by a.trainee_id
                        """)
                .param("platform", platform.value())
                .param("session", session)
                .query((row, _) -> Map.entry(
                        row.getObject("trainee_id", UUID.class),
                        new Sum(
                                row.getBigDecimal("planned"),
                                row.getBigDecimal("attended"),
                                row.getInt("days"),
                                row.getInt("absences"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Notes a day for several; what was noted before is replaced.
    @Transactional
    public void note(PlatformId platform, List<Day> days, String by) {
        for (var day : days) {
            jdbc.sql("""
                    insert into attendance (platform_id, trainee_id, on_day, planned, attended, excused, noted_by, noted_at)
                    values (:platform, :trainee, :on, :planned, :attended, :excused, :by, :at)
                    on conflict (platform_id, trainee_id, on_day) do update
                       set planned = excluded.planned, attended = excluded.attended, excused = excluded.excused,
                           noted_by = excluded.noted_by, noted_at = excluded.noted_at
                    """)
                    .param("platform", platform.value())
                    .param("trainee", day.trainee())
                    .param("on", day.on())
                    .param("planned", day.planned())
                    .param("attended", day.attended())
                    .param("excused", day.excused())
                    .param("by", by)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
