package fr.ensemblier.people.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of a file that ends.
@Repository
public class Erasures {

    /// A file, by its keys.
    public record Ending(PlatformId platform, UUID person) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Erasures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A new log key breaks the link with the log of openings (R-P4).
    void forget(PlatformId platform, UUID person) {
        for (var table : List.of(
                "barrier",
                "hidden_employer",
                "choice",
                "person_event",
                "referral",
                "seen_document",
                "person_archive")) {
            jdbc.sql("delete from " + table + " where platform_id = :platform and person_id = :person")
                    .param("platform", platform.value())
                    .param("person", person)
                    .update();
        }
        jdbc.sql("""
                update person
                   set first_name = 'Dossier effacé', last_name = null, phone = null, email = null, birth_year = null,
                       team_notes = null, source_detail = null, created_by = 'effacé', mandate_noted_by = null,
                       log_key = gen_random_uuid(), erased_at = :now
                 where platform_id = :platform and merged_into = :person
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("person", person)
                .update();
        jdbc.sql("update person_merge set before = null where platform_id = :platform and kept = :person")
                .param("platform", platform.value())
                .param("person", person)
                .update();
        jdbc.sql("""
                update profile
                   set state = 'DRAFT', wish = null, message = null, message_file = null, message_kind = null,
                       answer_message = null, answer_reason = null, answered_by = null, experiences = '{}',
                       version = version + 1
                 where platform_id = :platform and person_id = :person
                """)
                .param("platform", platform.value())
                .param("person", person)
                .update();
        jdbc.sql("""
                update person
                   set first_name = 'Dossier effacé', last_name = null, phone = null, email = null, birth_year = null,
                       team_notes = null, source_detail = null, useful_adjustments = null, mandate = 'NONE',
                       mandate_noted_by = null, created_by = 'effacé', log_key = :key, erased_at = :now,
                       version = version + 1
                 where platform_id = :platform and id = :person
                """)
                .param("key", UUID.randomUUID())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    /// Files whose last contact lies before that instant and whose end is not announced yet.
    public List<Ending> toAnnounce(PlatformId platform, Instant before) {
        return endings("""
                select platform_id, id from person
                 where platform_id = :platform and last_contact_at < :before and retention_told_on is null
                   and archived_at is null and erased_at is null
                 limit 500
                """, platform, before);
    }

    public void announced(Ending ending, LocalDate today) {
        jdbc.sql("update person set retention_told_on = :today where platform_id = :platform and id = :person")
                .param("today", today)
                .param("platform", ending.platform().value())
                .param("person", ending.person())
                .update();
    }

    /// Announced long enough ago, and still silent.
    public List<Ending> toArchive(PlatformId platform, Instant before, LocalDate announcedBefore) {
        return jdbc.sql("""
                select platform_id, id from person
                 where platform_id = :platform and last_contact_at < :before and retention_told_on <= :announced
                   and archived_at is null and erased_at is null
                 limit 500
                """)
                .param("platform", platform.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("announced", announcedBefore)
                .query((row, _) -> new Ending(new PlatformId(row.getString(1)), row.getObject(2, UUID.class)))
                .list();
    }

    private List<Ending> endings(String sql, PlatformId platform, Instant before) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Ending(new PlatformId(row.getString(1)), row.getObject(2, UUID.class)))
                .list();
    }
}
