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

    private static final String ERASED = "Dossier effacé";

    private final JdbcClient jdbc;
    private final Clock clock;

    Erasures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What names a person: her file, or one that was joined to it.
    record Trace(UUID id, Identity who) {}

    /// As the file says it, or its archive.
    List<Trace> traces(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select p.id, coalesce(s.first_name, p.first_name) as first_name, coalesce(s.last_name, p.last_name) as last_name,
                       coalesce(s.phone, p.phone) as phone, coalesce(s.email, p.email) as email
                  from person p
                  left join person_archive a on a.platform_id = p.platform_id and a.person_id = p.id
                  left join lateral jsonb_to_record(a.content -> 'person')
                            as s(first_name text, last_name text, phone text, email text) on true
                 where p.platform_id = :platform and (p.id = :person or p.merged_into = :person)
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> new Trace(
                        row.getObject("id", UUID.class),
                        new Identity(
                                row.getString("first_name"),
                                row.getString("last_name"),
                                row.getString("phone"),
                                row.getString("email"))))
                .list();
    }

    /// A new log key breaks the link with the log of openings (R-P4).
    void forget(PlatformId platform, UUID person) {
        on("""
                delete from handover h
                 where h.platform_id = :platform
                   and exists (select from handover_person p
                                where p.platform_id = h.platform_id and p.handover_id = h.id and p.person_id = :person)
                   and not exists (select from handover_person p
                                    where p.platform_id = h.platform_id and p.handover_id = h.id and p.person_id <> :person)
                """, platform, person);
        for (var table : List.of(
                "barrier",
                "assessment",
                "handover_person",
                "mailing_person",
                "hidden_employer",
                "post_request",
                "choice",
                "person_event",
                "referral",
                "seen_document",
                "person_archive")) {
            on("delete from " + table + " where platform_id = :platform and person_id = :person", platform, person);
        }
        on("delete from person_apart where platform_id = :platform and :person in (one, other)", platform, person);
        for (var joined : joined(platform, person)) {
            scrub(platform, joined, ERASED);
            erased(platform, joined);
        }
        scrub(platform, person, ERASED);
        erased(platform, person);
        on(
                "update profile set state = 'DRAFT' where platform_id = :platform and person_id = :person",
                platform,
                person);
    }

    /// Files that were joined to this one.
    public List<UUID> joined(PlatformId platform, UUID person) {
        return jdbc.sql("select id from person where platform_id = :platform and merged_into = :person")
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private void erased(PlatformId platform, UUID person) {
        jdbc.sql("""
                update person set log_key = gen_random_uuid(), erased_at = :now
                 where platform_id = :platform and id = :person
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    /// Takes the words out of the rows of a file, and out of what an undo of a merge would bring back.
    void scrub(PlatformId platform, UUID person, String label) {
        on(
                "update person_merge set before = null where platform_id = :platform and :person in (kept, absorbed)",
                platform,
                person);
        on("""
                update profile
                   set wish = null, message = null, message_file = null, message_kind = null, answer_message = null,
                       answer_reason = null, answered_by = null, experiences = '{}', version = version + 1
                 where platform_id = :platform and person_id = :person
                """, platform, person);
        jdbc.sql("""
                update person
                   set first_name = :label, last_name = null, phone = null, email = null, birth_year = null,
                       sex = null, motive = null,
                       team_notes = null, source_detail = null, useful_adjustments = null, adviser_id = null,
                       adviser_name = null, mandate = 'NONE', mandate_noted_by = null, created_by = 'effacé',
                       version = version + 1
                 where platform_id = :platform and id = :person
                """)
                .param("label", label)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    private void on(String sql, PlatformId platform, UUID person) {
        jdbc.sql(sql)
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
