package fr.ensemblier.organisations.imports;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.SheetProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The files that were brought, and the lines that their imports did not take.
@Repository
class Batches {

    /// No import takes so long: one begun before was cut short, by a kill or a power cut.
    private static final Duration AT_WORK = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Batches(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Keeps a file, and forgets the bytes of those that nobody imported for a week.
    UUID keep(
            PlatformId platform,
            Batch.Kind kind,
            String fileName,
            InputStream bytes,
            @Nullable InputStream places,
            String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                update import_batch set content = null, places = null
                 where platform_id = :platform and content is not null and brought_at < :before
                """)
                .param("platform", platform.value())
                .param("before", now.minusDays(7))
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into import_batch (platform_id, id, kind, file_name, content, places, columns, brought_at, brought_by)
                values (:platform, :id, :kind, :name, :content, :places, cast('{}' as jsonb), :at, :by)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("kind", kind.name())
                .param("name", fileName.replaceAll("\\p{Cntrl}", ""))
                .param("content", compressed(bytes))
                .param("places", places == null ? null : compressed(places), Types.BINARY)
                .param("at", now)
                .param("by", by)
                .update();
        return id;
    }

    /// Takes away one that could not be read: nothing of it is left to look at.
    void forget(PlatformId platform, UUID id) {
        jdbc.sql("delete from import_batch where platform_id = :platform and id = :id and imported_at is null")
                .param("platform", platform.value())
                .param("id", id)
                .update();
    }

    /// The batch, or 404.
    Batch get(PlatformId platform, UUID id) {
        return jdbc.sql("select * from import_batch where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> batch(row))
                .optional()
                .orElseThrow(() -> new NotFound("import", id));
    }

    /// Where an import stands that gave no report.
    Standing standing(Batch batch) {
        if (batch.content() == null) {
            return Standing.FORGOTTEN;
        }
        var taken = batch.importedAt();
        return taken == null
                ? Standing.WAITING
                : taken.isBefore(clock.instant().minus(AT_WORK)) ? Standing.STOPPED : Standing.RUNNING;
    }

    /// What became of a file that was brought and has no report.
    enum Standing {
        WAITING,
        RUNNING,
        STOPPED,
        FORGOTTEN
    }

    List<Batch> latest(PlatformId platform, int limit) {
        return jdbc.sql("""
                select id, kind, file_name, null::bytea as content, null::bytea as places, columns, brought_at, brought_by,
                       imported_at, counts
                  from import_batch
                 where platform_id = :platform and counts is not null
                 order by brought_at desc
                 limit :limit
                """)
                .param("platform", platform.value())
                .param("limit", limit)
                .query((row, _) -> batch(row))
                .list();
    }

    void columns(PlatformId platform, UUID id, Map<String, Integer> columns) {
        jdbc.sql("""
                update import_batch set columns = cast(:columns as jsonb)
                 where platform_id = :platform and id = :id and imported_at is null
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("columns", json.writeValueAsString(columns))
                .update();
    }

    /// Takes the batch for its one import; false when somebody took it before, and did not stop in the middle.
    boolean take(PlatformId platform, UUID id) {
        return jdbc.sql("""
                update import_batch set imported_at = :at
                 where platform_id = :platform and id = :id and content is not null and counts is null
                   and (imported_at is null or imported_at < :stopped)
                """)
                        .param("platform", platform.value())
                        .param("id", id)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("stopped", clock.instant().minus(AT_WORK).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The report, wholly or not at all: one that was cut leaves nothing in the way of the next.
    @Transactional
    void finish(PlatformId platform, UUID id, Batch.Counts counts, List<SheetProblem> problems) {
        jdbc.sql("delete from import_line where platform_id = :platform and batch_id = :batch")
                .param("platform", platform.value())
                .param("batch", id)
                .update();
        var part = 0;
        for (var problem : problems) {
            jdbc.sql("""
                    insert into import_line (platform_id, batch_id, line, part, kind, column_name, value, cause)
                    values (:platform, :batch, :line, :part, :kind, :column, :value, :cause)
                    """)
                    .param("platform", platform.value())
                    .param("batch", id)
                    .param("line", problem.line())
                    .param("part", part++)
                    .param("kind", problem.kind().name())
                    .param("column", problem.column())
                    .param("value", problem.value())
                    .param("cause", problem.cause())
                    .update();
        }
        jdbc.sql("""
                update import_batch set counts = cast(:counts as jsonb), content = null, places = null
                 where platform_id = :platform and id = :id
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("counts", json.writeValueAsString(counts))
                .update();
    }

    List<SheetProblem> problems(PlatformId platform, UUID id, int limit) {
        return jdbc.sql("""
                select line, kind, column_name, value, cause
                  from import_line
                 where platform_id = :platform and batch_id = :id
                 order by kind = 'WARNING', line, part
                 limit :limit
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> new SheetProblem(
                        row.getInt("line"),
                        SheetProblem.Kind.valueOf(row.getString("kind")),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("cause")))
                .list();
    }

    private Batch batch(ResultSet row) throws SQLException {
        var imported = row.getObject("imported_at", OffsetDateTime.class);
        var counts = row.getString("counts");
        return new Batch(
                row.getObject("id", UUID.class),
                Batch.Kind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getBytes("content"),
                row.getBytes("places"),
                json.readValue(row.getString("columns"), new TypeReference<Map<String, Integer>>() {}),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                row.getString("brought_by"),
                imported == null ? null : imported.toInstant(),
                counts == null ? null : json.readValue(counts, Batch.Counts.class));
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
