package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
        ABSENCE,
        /// Not done because it was interrupted.
        LEFT
    }

    /// `hours` of an absence, or of what was left undone.
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

    /// The absences, and what an interruption left undone as long as it stands (R-W8).
    public List<Event> missing(Immersion one) {
        var all = of(one.platform(), one.id());
        var left = one.state() instanceof ImmersionState.Interrupted
                ? all.stream().filter(event -> event.kind() == Kind.LEFT).limit(1)
                : Stream.<Event>empty();
        return Stream.concat(all.stream().filter(event -> event.kind() == Kind.ABSENCE), left)
                .filter(event -> event.hours() != null && event.hours().signum() > 0)
                .toList();
    }

    /// Of several, in all.
    public static BigDecimal hours(List<Event> events) {
        return events.stream()
                .map(event -> Objects.requireNonNullElse(event.hours(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
