package fr.ensemblier.foundation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The spreadsheets that were brought, by subject (the word of the module that imports them), and the lines that their
/// imports did not take (R-E3). Who brought one for an organisation sees that of her organisation only.
@Repository
public class SheetImports {

    private static final String OWNED = """
             where platform_id = :platform and subject = :subject
               and organisation_id is not distinct from :organisation::uuid
            """;

    /// Whose it is, and about what.
    public record Owner(PlatformId platform, @Nullable UUID organisation, String subject) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SheetImports(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Keeps a file for its preview.
    @Transactional
    public UUID keep(Owner owner, String fileName, Sheet sheet, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into sheet_import (platform_id, id, subject, organisation_id, file_name, content, brought_at, brought_by)
                values (:platform, :id, :subject, :organisation, :name, cast(:content as jsonb), :at, :by)
                """)
                .param("platform", owner.platform().value())
                .param("id", id)
                .param("subject", owner.subject())
                .param("organisation", owner.organisation(), Types.OTHER)
                .param("name", fileName.replace("\0", ""))
                .param("content", json.writeValueAsString(sheet).replace("\\u0000", ""))
                .param("at", now)
                .param("by", by)
                .update();
        return id;
    }

    /// The import, or 404.
    public SheetImport get(Owner owner, UUID id) {
        return owned("select * from sheet_import" + OWNED + "and id = :id", owner)
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("import", id));
    }

    /// What was answered about the columns; too late once it is imported.
    public void answer(Owner owner, UUID id, Map<String, String> answers) {
        owned(
                        "update sheet_import set answers = cast(:answers as jsonb)" + OWNED
                                + "and id = :id and imported_at is null",
                        owner)
                .param("id", id)
                .param("answers", json.writeValueAsString(answers))
                .update();
    }

    /// Takes the file for its one import; false when somebody took it before.
    public boolean take(Owner owner, UUID id) {
        return owned(
                                "update sheet_import set imported_at = :at" + OWNED
                                        + "and id = :id and imported_at is null and content is not null",
                                owner)
                        .param("id", id)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Ends an import with its report: what was counted, and the lines that it did not take. The cells are gone.
    @Transactional
    public void finish(Owner owner, UUID id, Map<String, Integer> counts, List<SheetProblem> problems) {
        report(owner, id, problems);
        finish(owner, id, counts, false);
    }

    /// The same for an import that was reported bit by bit. What is `open` keeps its cells, so that a later run takes
    /// the
    /// lines that were put off.
    public void finish(Owner owner, UUID id, Map<String, Integer> counts, boolean open) {
        owned("""
                update sheet_import
                   set counts = cast(:counts as jsonb), content = case when :open then content end,
                       imported_at = case when :open then null else coalesce(imported_at, :at) end
                """ + OWNED + "and id = :id", owner)
                .param("id", id)
                .param("open", open)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("counts", json.writeValueAsString(counts))
                .update();
    }

    /// Adds lines to the report of an import.
    public void report(Owner owner, UUID id, List<SheetProblem> problems) {
        var part = owned(
                        "select coalesce(max(part), -1) + 1 from sheet_import_line"
                                + " where platform_id = :platform and import_id in (select id from sheet_import" + OWNED
                                + "and id = :id)",
                        owner)
                .param("id", id)
                .query(Integer.class)
                .single();
        for (var problem : problems) {
            jdbc.sql("""
                    insert into sheet_import_line (platform_id, import_id, part, line, kind, column_name, value, cause)
                    values (:platform, :import, :part, :line, :kind, :column, :value, :cause)
                    """)
                    .param("platform", owner.platform().value())
                    .param("import", id)
                    .param("part", part++)
                    .param("line", problem.line())
                    .param("kind", problem.kind().name())
                    .param("column", problem.column())
                    .param("value", problem.value())
                    .param("cause", problem.cause())
                    .update();
        }
    }

    /// Takes the lines of an earlier run out of the report.
    public void clearReport(Owner owner, UUID id) {
        owned(
                        "delete from sheet_import_line where platform_id = :platform and import_id in (select id from sheet_import"
                                + OWNED + "and id = :id)",
                        owner)
                .param("id", id)
                .update();
    }

    /// Gives all that an organisation brought to another, which it is one with; says which, so that they can go back.
    @Transactional
    public List<UUID> give(Owner from, UUID into) {
        return owned("update sheet_import set organisation_id = :into" + OWNED + "returning id", from)
                .param("into", into)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Gives these of what an organisation brought to another.
    @Transactional
    public void give(Owner from, UUID into, List<UUID> imports) {
        owned("update sheet_import set organisation_id = :into" + OWNED + "and id = any (:imports)", from)
                .param("into", into)
                .param("imports", imports.toArray(UUID[]::new))
                .update();
    }

    /// Those that were imported, newest first, without their cells.
    public List<SheetImport> recent(Owner owner, int most) {
        return owned("""
                select id, file_name, null as content, answers, brought_at, brought_by, counts from sheet_import
                """ + OWNED + "and counts is not null order by brought_at desc, id limit :most", owner)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    /// What is refused or left aside first, then what is to be looked at.
    public List<SheetProblem> problems(PlatformId platform, UUID id) {
        return jdbc.sql("""
                select line, kind, column_name, value, cause
                  from sheet_import_line
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

    private JdbcClient.StatementSpec owned(String sql, Owner owner) {
        return jdbc.sql(sql)
                .param("platform", owner.platform().value())
                .param("subject", owner.subject())
                .param("organisation", owner.organisation(), Types.OTHER);
    }

    SheetImport read(ResultSet row) throws SQLException {
        var content = row.getString("content");
        var counts = row.getString("counts");
        return new SheetImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                content == null ? null : json.readValue(content, Sheet.class),
                json.readValue(row.getString("answers"), new TypeReference<Map<String, String>>() {}),
                row.getObject("brought_at", OffsetDateTime.class).toInstant(),
                row.getString("brought_by"),
                counts == null ? null : json.readValue(counts, new TypeReference<Map<String, Integer>>() {}));
    }
}
