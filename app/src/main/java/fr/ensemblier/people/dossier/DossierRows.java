package fr.ensemblier.people.dossier;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Barriers, time line and log of openings of a person.
@Repository
class DossierRows {

    record Barrier(
            UUID id,
            String kind,
            @Nullable String detail,
            String by,
            Instant at,
            @Nullable LocalDate lifted) {}

    record Event(String kind, String title, @Nullable String detail, Instant at, String by) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    DossierRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Barrier> barriers(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select id, kind, detail, said_by, said_at, lifted_on from barrier
                 where platform_id = :platform and person_id = :person
                 order by lifted_on nulls first, said_at
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> new Barrier(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("detail"),
                        row.getString("said_by"),
                        at(row, "said_at"),
                        row.getObject("lifted_on", LocalDate.class)))
                .list();
    }

    void add(PlatformId platform, UUID person, String kind, @Nullable String detail, String by) {
        jdbc.sql("""
                insert into barrier (platform_id, id, person_id, kind, detail, said_by, said_at)
                values (:platform, :id, :person, :kind, :detail, :by, :at)
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("kind", kind)
                .param("detail", detail, Types.VARCHAR)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Lifted already is fine; false when it is nobody's, or somebody else's.
    boolean lift(PlatformId platform, UUID person, UUID barrier) {
        return jdbc.sql("""
                update barrier set lifted_on = coalesce(lifted_on, :today)
                 where platform_id = :platform and person_id = :person and id = :id
                """)
                        .param("today", Paris.today(clock))
                        .param("platform", platform.value())
                        .param("person", person)
                        .param("id", barrier)
                        .update()
                == 1;
    }

    List<Event> events(PlatformId platform, UUID person, int most) {
        return jdbc.sql("""
                select kind, title, detail, at, by from person_event
                 where platform_id = :platform and person_id = :person and withdrawn_at is null
                 order by at desc, id
                 limit :most
                """)
                .param("platform", platform.value())
                .param("person", person)
                .param("most", most)
                .query((row, _) -> new Event(
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("detail"),
                        at(row, "at"),
                        row.getString("by")))
                .list();
    }

    int openings(PlatformId platform, UUID logKey) {
        return jdbc.sql("select openings_of(:platform, :key)")
                .param("platform", platform.value())
                .param("key", logKey)
                .query(Integer.class)
                .single();
    }

    private static Instant at(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        var at = ProfileRows.instant(row, column);
        return at == null ? Instant.EPOCH : at;
    }
}
