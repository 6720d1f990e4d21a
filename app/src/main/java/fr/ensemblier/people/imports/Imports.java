package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.Sheet;
import fr.ensemblier.foundation.SheetProblem;
import fr.ensemblier.people.model.Person;
import fr.ensemblier.people.model.Persons;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The spreadsheets that were brought, and the lines that their imports did not take.
@Repository
class Imports {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Persons persons;
    private final Clock clock;

    Imports(JdbcClient jdbc, JsonMapper json, Persons persons, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.persons = persons;
        this.clock = clock;
    }

    List<Person> known(PlatformId platform) {
        return persons.all(platform);
    }

    /// Keeps a file; forgets the cells of those that nobody imported for a week, and reports after a month.
    UUID keep(PlatformId platform, String fileName, Sheet sheet, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("delete from person_import where platform_id = :platform and brought_at < :before")
                .param("platform", platform.value())
                .param("before", now.minusDays(30))
                .update();
        jdbc.sql("update person_import set content = null where platform_id = :platform and brought_at < :before")
                .param("platform", platform.value())
                .param("before", now.minusDays(7))
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into person_import (platform_id, id, file_name, content, brought_at, brought_by)
                values (:platform, :id, :name, cast(:content as jsonb), :at, :by)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("name", fileName)
                .param("content", json.writeValueAsString(sheet))
                .param("at", now)
                .param("by", by)
                .update();
        return id;
    }

    /// The batch, or 404.
    Batch get(PlatformId platform, UUID id) {
        return jdbc.sql("select * from person_import where platform_id = :platform and id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> batch(row))
                .optional()
                .orElseThrow(() -> new NotFound("import", id));
    }

    void columns(PlatformId platform, UUID id, Map<String, Integer> columns) {
        jdbc.sql("""
                update person_import set columns = cast(:columns as jsonb)
                 where platform_id = :platform and id = :id and imported_at is null
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("columns", json.writeValueAsString(columns))
                .update();
    }

    /// Takes the batch for its one import; false when somebody took it before.
    boolean take(PlatformId platform, UUID id) {
        return jdbc.sql("""
                update person_import set imported_at = :at
                 where platform_id = :platform and id = :id and imported_at is null and content is not null
                """)
                        .param("platform", platform.value())
                        .param("id", id)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The last ones, newest first.
    List<Batch> recent(PlatformId platform, int most) {
        return jdbc.sql("""
                select id, file_name, null as content, columns, brought_at, brought_by, counts from person_import
                 where platform_id = :platform and counts is not null
                 order by brought_at desc, id
                 limit :most
                """)
                .param("platform", platform.value())
                .param("most", most)
                .query((row, _) -> batch(row))
                .list();
    }

    /// Doubles that were put off keep the file until it is forgotten: a later run decides them, and changes nothing
    /// else.
    void finish(PlatformId platform, UUID id, Batch.Counts counts, List<SheetProblem> problems) {
        jdbc.sql("delete from person_import_line where platform_id = :platform and import_id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .update();
        var part = 0;
        for (var problem : problems) {
            jdbc.sql("""
                    insert into person_import_line (platform_id, import_id, part, line, kind, column_name, value, cause)
                    values (:platform, :import, :part, :line, :kind, :column, :value, :cause)
                    """)
                    .param("platform", platform.value())
                    .param("import", id)
                    .param("part", part++)
                    .param("line", problem.line())
                    .param("kind", problem.kind().name())
                    .param("column", problem.column())
                    .param("value", problem.value())
                    .param("cause", problem.cause())
                    .update();
        }
        jdbc.sql("""
                update person_import
                   set counts = cast(:counts as jsonb), content = case when :open then content end,
                       imported_at = case when :open then null else imported_at end
                 where platform_id = :platform and id = :id
                """)
                .param("open", counts.aside() > 0)
                .param("platform", platform.value())
                .param("id", id)
                .param("counts", json.writeValueAsString(counts))
                .update();
    }

    List<SheetProblem> problems(PlatformId platform, UUID id) {
        return jdbc.sql("""
                select line, kind, column_name, value, cause
                  from person_import_line
                 where platform_id = :platform and import_id = :id
                 order by kind = 'WARNING', line, part
                """)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> new SheetProblem(
                        row.getInt("line"),
                        SheetProblem.Kind.valueOf(row.getString("kind")),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("cause")))
                .list();
    }

    private Batch batch(ResultSet row) throws SQLException {
        var content = row.getString("content");
        var counts = row.getString("counts");
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                content == null ? null : json.readValue(content, Sheet.class),
                json.readValue(row.getString("columns"), new TypeReference<Map<String, Integer>>() {}),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                row.getString("brought_by"),
                counts == null ? null : json.readValue(counts, Batch.Counts.class));
    }
}
