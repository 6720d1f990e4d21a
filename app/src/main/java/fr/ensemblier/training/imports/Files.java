package fr.ensemblier.training.imports;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.training.model.LheoLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The files that were brought, and what their imports refused.
@Repository
class Files {

    /// No import takes so long: one begun before was cut short.
    private static final Duration AT_WORK = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Files(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Keeps a file, and forgets the bytes of those that nobody imported for a week.
    UUID keep(PlatformId platform, String fileName, InputStream bytes, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("update training_import set content = null where platform_id = :platform and brought_at < :before")
                .param("platform", platform.value())
                .param("before", now.minusDays(7))
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into training_import (platform_id, id, file_name, content, brought_at, brought_by)
                values (:platform, :id, :name, :content, :at, :by)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("name", fileName.replaceAll("\\p{Cntrl}", ""))
                .param("content", compressed(bytes))
                .param("at", now)
                .param("by", by)
                .update();
        return id;
    }

    void forget(PlatformId platform, UUID id) {
        jdbc.sql("delete from training_import where platform_id = :platform and id = :id and counts is null")
                .param("platform", platform.value())
                .param("id", id)
                .update();
    }

    /// The file, or 404.
    Brought get(PlatformId platform, UUID id) {
        return jdbc.sql("select * from training_import where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("import", id));
    }

    List<Brought> latest(PlatformId platform, int most) {
        return jdbc.sql("""
                select id, file_name, null::bytea as content, brought_at, brought_by, taken_at, counts
                  from training_import
                 where platform_id = :platform and counts is not null
                 order by brought_at desc, id
                 limit :most
                """)
                .param("platform", platform.value())
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    /// Takes the file for its one import; false when somebody took it before, and did not stop in the middle.
    boolean take(PlatformId platform, UUID id) {
        return jdbc.sql("""
                update training_import set taken_at = :at
                 where platform_id = :platform and id = :id and content is not null and counts is null
                   and (taken_at is null or taken_at < :stopped)
                """)
                        .param("platform", platform.value())
                        .param("id", id)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("stopped", clock.instant().minus(AT_WORK).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The report, wholly or not at all; the bytes are gone.
    @Transactional
    void finish(PlatformId platform, UUID id, Brought.Counts counts, List<LheoLine.Refused> refused) {
        jdbc.sql("delete from training_import_line where platform_id = :platform and import_id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .update();
        for (var part = 0; part < refused.size(); part++) {
            jdbc.sql("""
                    insert into training_import_line (platform_id, import_id, part, line, element, value, cause)
                    values (:platform, :id, :part, :line, :element, :value, :cause)
                    """)
                    .param("platform", platform.value())
                    .param("id", id)
                    .param("part", part)
                    .param("line", refused.get(part).line())
                    .param("element", refused.get(part).element())
                    .param("value", refused.get(part).value())
                    .param("cause", refused.get(part).cause())
                    .update();
        }
        jdbc.sql("""
                update training_import set counts = cast(:counts as jsonb), content = null
                 where platform_id = :platform and id = :id
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("counts", json.writeValueAsString(counts))
                .update();
    }

    List<LheoLine.Refused> refused(PlatformId platform, UUID id, int most) {
        return jdbc.sql("""
                select line, element, value, cause from training_import_line
                 where platform_id = :platform and import_id = :id order by part limit :most
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("most", most)
                .query((row, _) -> new LheoLine.Refused(
                        row.getInt("line"), row.getString("element"), row.getString("value"), row.getString("cause")))
                .list();
    }

    private Brought read(ResultSet row) throws SQLException {
        var counts = row.getString("counts");
        return new Brought(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getBytes("content"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                row.getString("brought_by"),
                row.getObject("taken_at", OffsetDateTime.class) != null,
                counts == null ? null : json.readValue(counts, Brought.Counts.class));
    }

    private static byte[] compressed(InputStream bytes) {
        var kept = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(kept)) {
            bytes.transferTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept.toByteArray();
    }
}
