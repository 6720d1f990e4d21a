package fr.ensemblier.foundation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What spreadsheets say about persons does not outlive its use, whoever brings the next one (R-P6): each night what
/// is old goes, and at an erasure what is hers.
@Repository
public class SheetFading implements Job {

    private static final PlatformId ALL = PlatformId.of("*");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SheetImports imports;
    private final Parameters parameters;
    private final Clock clock;

    SheetFading(JdbcClient jdbc, JsonMapper json, SheetImports imports, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.imports = imports;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// Takes rows out of the files that are kept, and what their reports say of `name`: they are about somebody who is
    /// erased (R-P6).
    @Transactional
    public void drop(PlatformId platform, String subject, Predicate<Sheet.Row> rows, String name) {
        var kept = jdbc.sql("""
                select * from sheet_import where platform_id = :platform and subject = :subject and content is not null
                """)
                .param("platform", platform.value())
                .param("subject", subject)
                .query((row, _) -> imports.read(row))
                .list();
        for (var one : kept) {
            var sheet = one.sheet();
            if (sheet != null && sheet.rows().stream().anyMatch(rows)) {
                var left = sheet.rows().stream().filter(rows.negate()).toList();
                jdbc.sql(
                                "update sheet_import set content = cast(:content as jsonb) where platform_id = :platform and id = :id")
                        .param("content", json.writeValueAsString(new Sheet(sheet.columns(), left)))
                        .param("platform", platform.value())
                        .param("id", one.id())
                        .update();
            }
        }
        jdbc.sql("""
                delete from sheet_import_line l
                 using sheet_import i
                 where l.platform_id = :platform and i.platform_id = l.platform_id and i.id = l.import_id
                   and i.subject = :subject
                   and (lower(l.value) = lower(:name)
                        or position(' ' in :name) > 0
                           and (position(lower(:name) in lower(l.value)) > 0 or position(lower(:name) in lower(l.cause)) > 0))
                """)
                .param("platform", platform.value())
                .param("subject", subject)
                .param("name", name)
                .update();
    }

    /// The cells of what nobody imported go first, then the reports.
    private int fade() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("delete from sheet_import where brought_at < :before")
                        .param("before", now.minusDays(parameters.days("r-p6.report-days", ALL)))
                        .update()
                + jdbc.sql("update sheet_import set content = null where content is not null and brought_at < :before")
                        .param("before", now.minusDays(parameters.days("r-p6.sheet-days", ALL)))
                        .update();
    }

    @Override
    public String name() {
        return "foundation.sheets";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(3, 10);
    }

    @Override
    public Outcome run() {
        return Outcome.of(fade());
    }
}
