package fr.ensemblier.appointments;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The appointments of an adviser's day: those still to come today, and those over of which nobody said who came.
@Repository
public class DayAppointments {

    /// `next` is when the next one of today begins; empty when none is left.
    public record Day(int left, Optional<Instant> next, int toNote) {}

    private final JdbcClient jdbc;

    DayAppointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Day of(PlatformId platform, UUID adviser, Instant now) {
        return jdbc.sql("""
                select count(*) filter (where a.starts_at > :now and a.starts_at < :tomorrow) as left,
                       min(a.starts_at) filter (where a.starts_at > :now and a.starts_at < :tomorrow) as next,
                       count(*) filter (where a.ends_at < :now) as to_note
                  from appointment a
                  join person f on f.platform_id = a.platform_id and f.id = a.person_id
                  join person p on p.platform_id = f.platform_id and p.id = case when f.merged_into is null then f.id else f.merged_into end
                 where a.platform_id = :platform and a.adviser_id = :adviser and a.state = 'BOOKED'
                   and p.erased_at is null and p.archived_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("tomorrow", Paris.start(Paris.date(now).plusDays(1)).atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("adviser", adviser)
                .query((row, _) -> new Day(
                        row.getInt("left"),
                        Optional.ofNullable(instant(row.getObject("next", OffsetDateTime.class))),
                        row.getInt("to_note")))
                .single();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
