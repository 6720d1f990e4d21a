package fr.ensemblier.people.imports;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Imports under way: who asked, what was decided, how far they are. A row is gone once its import is done.
@Repository
class Runs {

    /// Whoever works on one says so at each step; after that silence somebody else goes on.
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /// `line` is the last line of the file that was done.
    record Run(
            PlatformId platform,
            UUID batch,
            Instant askedAt,
            String by,
            Map<String, String> decisions,
            int line,
            int lines,
            Tally tally) {}

    /// What was counted so far.
    record Tally(int created, int completed, int unchanged, int aside, int refused) {

        Tally plus(Tally more) {
            return new Tally(
                    created + more.created,
                    completed + more.completed,
                    unchanged + more.unchanged,
                    aside + more.aside,
                    refused + more.refused);
        }
    }

    private static final String RUN = """
            select platform_id, import_id, asked_at, asked_by, decisions, line, lines, created, completed, unchanged, aside,
                   refused
              from person_import_run
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Runs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// False when it is under way already.
    boolean begin(PlatformId platform, UUID batch, String by, Map<String, String> decisions, int lines) {
        var now = clock.instant();
        return jdbc.sql("""
                insert into person_import_run (platform_id, import_id, asked_at, asked_by, decisions, lines, working_until)
                values (:platform, :batch, :now, :by, cast(:decisions as jsonb), :lines, :until)
                on conflict do nothing
                """)
                        .param("platform", platform.value())
                        .param("batch", batch)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("decisions", json.writeValueAsString(decisions))
                        .param("lines", lines)
                        .param("until", now.plus(SILENCE).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Run> find(PlatformId platform, UUID batch) {
        return jdbc.sql(RUN + " where platform_id = :platform and import_id = :batch")
                .param("platform", platform.value())
                .param("batch", batch)
                .query((row, _) -> run(row))
                .optional();
    }

    /// The same, held until the end of the transaction: one works on it at a time.
    Optional<Run> hold(PlatformId platform, UUID batch) {
        return jdbc.sql(RUN + " where platform_id = :platform and import_id = :batch for update")
                .param("platform", platform.value())
                .param("batch", batch)
                .query((row, _) -> run(row))
                .optional();
    }

    /// Those on which nobody works, the first that was asked first.
    List<Run> left() {
        return jdbc.sql(RUN + " where working_until <= :now order by asked_at, import_id limit 20")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> run(row))
                .list();
    }

    void advance(Run run, int line, Tally done) {
        var all = run.tally().plus(done);
        jdbc.sql("""
                update person_import_run
                   set line = :line, created = :created, completed = :completed, unchanged = :unchanged, aside = :aside,
                       refused = :refused, working_until = :until
                 where platform_id = :platform and import_id = :batch
                """)
                .param("line", line)
                .param("created", all.created())
                .param("completed", all.completed())
                .param("unchanged", all.unchanged())
                .param("aside", all.aside())
                .param("refused", all.refused())
                .param("until", clock.instant().plus(SILENCE).atOffset(ZoneOffset.UTC))
                .param("platform", run.platform().value())
                .param("batch", run.batch())
                .update();
    }

    /// Leaves it to the next who comes.
    void leave(PlatformId platform, UUID batch) {
        jdbc.sql(
                        "update person_import_run set working_until = :now where platform_id = :platform and import_id = :batch")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("batch", batch)
                .update();
    }

    void end(Run run) {
        jdbc.sql("delete from person_import_run where platform_id = :platform and import_id = :batch")
                .param("platform", run.platform().value())
                .param("batch", run.batch())
                .update();
    }

    private Run run(ResultSet row) throws SQLException {
        var asked = ProfileRows.instant(row, "asked_at");
        return new Run(
                new PlatformId(row.getString("platform_id")),
                row.getObject("import_id", UUID.class),
                asked == null ? Instant.EPOCH : asked,
                row.getString("asked_by"),
                json.readValue(row.getString("decisions"), new TypeReference<Map<String, String>>() {}),
                row.getInt("line"),
                row.getInt("lines"),
                new Tally(
                        row.getInt("created"),
                        row.getInt("completed"),
                        row.getInt("unchanged"),
                        row.getInt("aside"),
                        row.getInt("refused")));
    }
}
