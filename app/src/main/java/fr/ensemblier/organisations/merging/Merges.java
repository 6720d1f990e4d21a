package fr.ensemblier.organisations.merging;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was put together, so that it can be put apart again (R-E6).
@Repository
class Merges {

    /// What was put together: places that moved, those that were doubles and of which, the facts that were filled.
    record Merge(
            UUID id,
            UUID kept,
            UUID merged,
            String keptName,
            String mergedName,
            List<UUID> moved,
            List<UUID> doubled,
            List<UUID> doublesOf,
            List<String> filled,
            Instant at,
            String by,
            boolean undone) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Merges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(PlatformId platform, Merge merge) {
        jdbc.sql("""
                insert into organisation_merge (platform_id, id, kept, merged, kept_name, merged_name, moved, doubled,
                                                doubles_of, filled, at, by)
                values (:platform, :id, :kept, :merged, :keptName, :mergedName, :moved, :doubled, :doublesOf, :filled,
                        :at, :by)
                """)
                .param("platform", platform.value())
                .param("id", merge.id())
                .param("kept", merge.kept())
                .param("merged", merge.merged())
                .param("keptName", merge.keptName())
                .param("mergedName", merge.mergedName())
                .param("moved", merge.moved().toArray(UUID[]::new))
                .param("doubled", merge.doubled().toArray(UUID[]::new))
                .param("doublesOf", merge.doublesOf().toArray(UUID[]::new))
                .param("filled", merge.filled().toArray(String[]::new))
                .param("at", merge.at().atOffset(ZoneOffset.UTC))
                .param("by", merge.by())
                .update();
    }

    /// Newest first, those before an instant if given; `words` are looked for in both names.
    List<Merge> history(PlatformId platform, String words, @Nullable Instant before, int most) {
        return jdbc.sql("""
                select *
                  from organisation_merge
                 where platform_id = :platform
                   and (:words = '' or holds_words(plain_words(kept_name || ' ' || merged_name), :words))
                   and (:before::timestamptz is null or at < :before::timestamptz)
                 order by at desc, id
                 limit :most
                """)
                .param("platform", platform.value())
                .param("words", words)
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("most", most)
                .query((row, _) -> merge(row))
                .list();
    }

    Optional<Merge> find(PlatformId platform, UUID id) {
        return jdbc.sql("select * from organisation_merge where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> merge(row))
                .optional();
    }

    /// False when it is undone already.
    boolean undo(PlatformId platform, UUID id, String by) {
        return jdbc.sql("""
                update organisation_merge set undone_at = :at, undone_by = :by
                 where platform_id = :platform and id = :id and undone_at is null
                """)
                        .param("platform", platform.value())
                        .param("id", id)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                row.getObject("id", UUID.class),
                row.getObject("kept", UUID.class),
                row.getObject("merged", UUID.class),
                row.getString("kept_name"),
                row.getString("merged_name"),
                keys(row.getArray("moved")),
                keys(row.getArray("doubled")),
                keys(row.getArray("doubles_of")),
                Arrays.asList((String[]) row.getArray("filled").getArray()),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getObject("undone_at") != null);
    }

    private static List<UUID> keys(Array keys) throws SQLException {
        return Arrays.asList((UUID[]) keys.getArray());
    }
}
