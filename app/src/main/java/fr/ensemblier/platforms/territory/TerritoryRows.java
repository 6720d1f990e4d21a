package fr.ensemblier.platforms.territory;

import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.Platforms.Area;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The dated parts of a territory and the history of their changes.
@Repository
class TerritoryRows {

    /// A part and its days.
    record Part(Area area, Span span) {}

    /// Who changed what, and why; `before` is null for an addition, `after` for a withdrawal.
    record Change(
            UUID id,
            Area area,
            @Nullable Span before,
            @Nullable Span after,
            @Nullable String reason,
            Instant at,
            String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TerritoryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Part> parts(PlatformId platform) {
        return jdbc.sql("""
                select kind, code, from_on, until_on
                  from platform_territory
                 where platform_id = :platform
                 order by from_on, kind, code
                """)
                .param("platform", platform.value())
                .query((row, _) -> new Part(area(row), span(row, "from_on", "until_on")))
                .list();
    }

    List<Change> history(PlatformId platform) {
        return jdbc.sql("""
                select id, kind, code, before_from, before_until, after_from, after_until, reason, at, by
                  from territory_change
                 where platform_id = :platform
                 order by at desc, id
                 limit 50
                """)
                .param("platform", platform.value())
                .query((row, _) -> new Change(
                        row.getObject("id", UUID.class),
                        area(row),
                        maybe(row, "before_from", "before_until"),
                        maybe(row, "after_from", "after_until"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .list();
    }

    /// Puts `after` in the place of `before`, and writes it down. Refused with 409 when the part is not as it was read.
    @Transactional
    public void change(
            PlatformId platform, Area area, @Nullable Span before, @Nullable Span after, String reason, String by) {
        if (before != null && !removed(platform, area, before) || after != null && !added(platform, area, after)) {
            throw new Outdated("territory of", platform);
        }
        jdbc.sql("""
                insert into territory_change (platform_id, id, kind, code, before_from, before_until, after_from,
                                              after_until, reason, at, by)
                values (:platform, :id, :kind, :code, :beforeFrom, :beforeUntil, :afterFrom, :afterUntil,
                        nullif(:reason, ''), :at, :by)
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("kind", area.kind())
                .param("code", area.code())
                .param("beforeFrom", date(before == null ? null : before.from()), Types.DATE)
                .param("beforeUntil", date(before == null ? null : before.until()), Types.DATE)
                .param("afterFrom", date(after == null ? null : after.from()), Types.DATE)
                .param("afterUntil", date(after == null ? null : after.until()), Types.DATE)
                .param("reason", reason)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private boolean removed(PlatformId platform, Area area, Span span) {
        return jdbc.sql("""
                delete from platform_territory
                 where platform_id = :platform
                   and kind = :kind
                   and code = :code
                   and from_on = :from
                   and until_on is not distinct from cast(:until as date)
                """)
                        .param("platform", platform.value())
                        .param("kind", area.kind())
                        .param("code", area.code())
                        .param("from", date(span.from()))
                        .param("until", date(span.until()), Types.DATE)
                        .update()
                == 1;
    }

    private boolean added(PlatformId platform, Area area, Span span) {
        return jdbc.sql("""
                insert into platform_territory (platform_id, kind, code, from_on, until_on)
                values (:platform, :kind, :code, :from, :until)
                    on conflict do nothing
                """)
                        .param("platform", platform.value())
                        .param("kind", area.kind())
                        .param("code", area.code())
                        .param("from", date(span.from()))
                        .param("until", date(span.until()), Types.DATE)
                        .update()
                == 1;
    }

    private static Area area(ResultSet row) throws SQLException {
        return new Area(row.getString("kind"), row.getString("code"));
    }

    private static @Nullable Span maybe(ResultSet row, String from, String until) throws SQLException {
        return row.getDate(from) == null ? null : span(row, from, until);
    }

    private static Span span(ResultSet row, String from, String until) throws SQLException {
        var end = row.getDate(until);
        return new Span(row.getDate(from).toLocalDate(), end == null ? null : end.toLocalDate());
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
