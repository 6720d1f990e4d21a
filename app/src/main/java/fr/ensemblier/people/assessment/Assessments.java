package fr.ensemblier.people.assessment;

import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The assessments of a person, as far as the actor may read them.
@Repository
class Assessments {

    private static final String HERS = """
            select a.*, array(select s.key || '=' || s.value from jsonb_each_text(a.answers) s) as said
              from assessment a
             where platform_id = :platform and person_id = :person
            """;

    private final JdbcClient jdbc;

    Assessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that are finished, newest first.
    List<Assessment> finished(PlatformId platform, UUID person) {
        return jdbc.sql(HERS + """
                   and finished_at is not null
                 order by finished_at desc, id
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .list();
    }

    /// The one of hers that is under way.
    Optional<Assessment> underWay(PlatformId platform, UUID person) {
        return jdbc.sql(HERS + """
                   and finished_at is null and filled_by = 'HERSELF'
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .optional();
    }

    /// What was answered more; the first answers begin one. `finish` ends it.
    void answer(
            PlatformId platform,
            UUID person,
            Assessment.By by,
            String name,
            Map<Item, Answer> answers,
            boolean finish,
            Instant now) {
        jdbc.sql("""
                insert into assessment (platform_id, id, person_id, filled_by, by_name, version, begun_at, answers)
                values (:platform, :id, :person, :by, :name, :version, :now, cast(:answers as jsonb))
                on conflict (platform_id, person_id, filled_by) where finished_at is null do update
                   set answers = assessment.answers || excluded.answers, by_name = excluded.by_name
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("by", by.name())
                .param("name", name)
                .param("version", Assessment.VERSION)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "answers",
                        answers.entrySet().stream()
                                .map(one -> "\"" + one.getKey().name() + "\":\""
                                        + one.getValue().name() + "\"")
                                .collect(Collectors.joining(",", "{", "}")))
                .update();
        if (finish) {
            jdbc.sql("""
                    update assessment set finished_at = :now
                     where platform_id = :platform and person_id = :person and filled_by = :by and finished_at is null
                    """)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("platform", platform.value())
                    .param("person", person)
                    .param("by", by.name())
                    .update();
        }
    }

    private static Assessment read(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Assessment(
                row.getObject("id", UUID.class),
                Assessment.By.valueOf(row.getString("filled_by")),
                row.getString("by_name"),
                Objects.requireNonNull(row.getObject("begun_at", OffsetDateTime.class))
                        .toInstant(),
                finished == null ? null : finished.toInstant(),
                answers((String[]) row.getArray("said").getArray()));
    }

    /// Statements of former words are left out.
    private static Map<Item, Answer> answers(String[] said) {
        var answers = new EnumMap<Item, Answer>(Item.class);
        for (var one : said) {
            var parts = one.split("=", 2);
            Answer.of(parts[1]).ifPresent(answer -> Item.of(parts[0]).ifPresent(item -> answers.put(item, answer)));
        }
        return answers;
    }
}
