package fr.ensemblier.platforms.support;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.platforms.OwnRole;
import fr.ensemblier.platforms.SupportKind;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The support of each platform and its own roles, from a day on.
@Repository
class SupportRows {

    /// What holds from a day until the next one that is written; `removed` where it was taken away and holds no more.
    record Dated(
            LocalDate from,
            SupportKind kind,
            List<OwnRole> roles,
            Instant at,
            String by,
            @Nullable Removed removed) {}

    /// When a line was taken away, and by whom.
    record Removed(Instant at, String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SupportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The latest first, with those that were taken away.
    List<Dated> of(PlatformId platform) {
        return jdbc.sql("""
                select from_on, kind, roles, at, by, removed_at, removed_by
                  from platform_support
                 where platform_id = :platform
                 order by from_on desc
                """)
                .param("platform", platform.value())
                .query((row, _) -> dated(row))
                .list();
    }

    /// Writes what holds from a day on; false when somebody wrote after `seen` (R-E5).
    @Transactional
    boolean write(
            PlatformId platform, LocalDate from, SupportKind kind, Collection<OwnRole> roles, Instant seen, String by) {
        return jdbc.sql("""
                insert into platform_support (platform_id, from_on, kind, roles, at, by)
                select cast(:platform as text), cast(:from as date), cast(:kind as text), cast(:roles as text[]),
                       cast(:at as timestamptz), cast(:by as text)
                 where not exists (select from platform_support where platform_id = :platform and at > :seen)
                    on conflict (platform_id, from_on)
                    do update set kind = excluded.kind, roles = excluded.roles, at = excluded.at, by = excluded.by,
                                  removed_at = null, removed_by = null
                """)
                        .param("platform", platform.value())
                        .param("from", Date.valueOf(from))
                        .param("kind", kind.name())
                        .param("roles", roles.stream().map(OwnRole::name).toArray(String[]::new))
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("seen", seen.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /// Takes a line away that was wrong; false when it is gone already.
    @Transactional
    boolean remove(PlatformId platform, LocalDate from, String by) {
        return jdbc.sql("""
                update platform_support set removed_at = :at, removed_by = :by
                 where platform_id = :platform and from_on = :from and removed_at is null
                """)
                        .param("platform", platform.value())
                        .param("from", Date.valueOf(from))
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /// Puts a line back that was taken away; false when it is there.
    @Transactional
    boolean putBack(PlatformId platform, LocalDate from) {
        return jdbc.sql("""
                update platform_support set removed_at = null, removed_by = null
                 where platform_id = :platform and from_on = :from and removed_at is not null
                """)
                        .param("platform", platform.value())
                        .param("from", Date.valueOf(from))
                        .update()
                == 1;
    }

    private static Dated dated(ResultSet row) throws SQLException {
        var removed = row.getObject("removed_at", OffsetDateTime.class);
        return new Dated(
                row.getDate("from_on").toLocalDate(),
                SupportKind.valueOf(row.getString("kind")),
                roles(row.getArray("roles")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                removed == null ? null : new Removed(removed.toInstant(), row.getString("removed_by")));
    }

    private static List<OwnRole> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(OwnRole::valueOf).toList();
    }
}
