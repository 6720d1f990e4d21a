package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened to an immersion: its moves, its other dates, its absences; each with its day, the last two with a
/// reason.
@Repository
public class Story {

    public enum Kind {
        MOVE,
        DATES,
        ABSENCE
    }

    /// `hours` of an absence alone.
    public record Event(
            Kind kind,
            String said,
            @Nullable String reason,
            LocalDate on,
            @Nullable BigDecimal hours,
            String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Story(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(Immersion one, Event event) {
        jdbc.sql("""
                insert into immersion_event (platform_id, id, immersion_id, kind, said, reason, on_day, hours, by, at)
                values (:platform, :id, :immersion, :kind, :said, :reason, :on, :hours, :by, :at)
                """)
                .param("platform", one.platform().value())
                .param("id", UUID.randomUUID())
                .param("immersion", one.id())
                .param("kind", event.kind().name())
                .param("said", event.said())
                .param("reason", event.reason(), Types.VARCHAR)
                .param("on", event.on())
                .param("hours", event.hours(), Types.NUMERIC)
                .param("by", event.by())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The latest first.
    public List<Event> of(PlatformId platform, UUID immersion) {
        return jdbc.sql("""
                select * from immersion_event where platform_id = :platform and immersion_id = :immersion
                 order by at desc, id
                 limit 200
                """)
                .param("platform", platform.value())
                .param("immersion", immersion)
                .query((row, _) -> new Event(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("said"),
                        row.getString("reason"),
                        row.getObject("on_day", LocalDate.class),
                        row.getBigDecimal("hours"),
                        row.getString("by")))
                .list();
    }

    /// The hours of all absences.
    public BigDecimal missed(PlatformId platform, UUID immersion) {
        return jdbc.sql("""
                select coalesce(sum(hours), 0) from immersion_event
                 where platform_id = :platform and immersion_id = :immersion and kind = 'ABSENCE'
                """)
                .param("platform", platform.value())
                .param("immersion", immersion)
                .query(BigDecimal.class)
                .single();
    }
}
