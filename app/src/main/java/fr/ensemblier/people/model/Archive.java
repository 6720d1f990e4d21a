package fr.ensemblier.people.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
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

/// The restricted archive (R-P6): rows as JSON that only a machine reads. Each caller acts as one, after it asked who
/// opens
/// it and why. What is no evidence does not go in: barriers, notes, message, recording.
@Repository
public class Archive {

    public record Line(UUID person, String name, String commune, Instant archivedAt, LocalDate until, String key) {}

    private static final List<String> ROWS = List.of(
            "choice",
            "hidden_employer",
            "post_request",
            "person_event",
            "referral",
            "referral_answer",
            "referral_note");

    private final JdbcClient jdbc;
    private final Clock clock;

    Archive(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Moves what names her out of the tables of the team. The row of the person stays, without a name, so that past
    /// counts do not change.
    public void put(PlatformId platform, UUID person, LocalDate until) {
        jdbc.sql("""
                insert into person_archive (platform_id, person_id, content, archived_at, until)
                select p.platform_id, p.id,
                       jsonb_build_object(
                           'person', to_jsonb(p) - 'team_notes' - 'useful_adjustments',
                           'profile', to_jsonb(r) - 'message' - 'message_file' - 'message_kind',
                           'choice', (select coalesce(jsonb_agg(to_jsonb(t) order by at), '[]') from choice t
                                       where t.platform_id = p.platform_id and t.person_id = p.id),
                           'hidden_employer', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from hidden_employer t
                                                where t.platform_id = p.platform_id and t.person_id = p.id),
                           'post_request', (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from post_request t
                                             where t.platform_id = p.platform_id and t.person_id = p.id),
                           'person_event', (select coalesce(jsonb_agg(to_jsonb(t) order by at), '[]') from person_event t
                                             where t.platform_id = p.platform_id and t.person_id = p.id),
                           'referral', (select coalesce(jsonb_agg(to_jsonb(t) order by at), '[]') from referral t
                                         where t.platform_id = p.platform_id and t.person_id = p.id),
                           'referral_answer', (select coalesce(jsonb_agg(to_jsonb(t) order by t.at), '[]')
                                                 from referral_answer t
                                                 join referral f on f.platform_id = t.platform_id and f.id = t.referral_id
                                                where f.platform_id = p.platform_id and f.person_id = p.id),
                           'referral_note', (select coalesce(jsonb_agg(to_jsonb(t) order by t.at), '[]')
                                               from referral_note t
                                               join referral f on f.platform_id = t.platform_id and f.id = t.referral_id
                                              where f.platform_id = p.platform_id and f.person_id = p.id)),
                       :now, :until
                  from person p join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where p.platform_id = :platform and p.id = :person
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("until", until)
                .param("platform", platform.value())
                .param("person", person)
                .update();
        on("update person_merge set before = null where platform_id = :platform and kept = :person", platform, person);
        for (var table : List.of(
                "barrier",
                "assessment",
                "mailing_person",
                "hidden_employer",
                "post_request",
                "choice",
                "person_event",
                "referral",
                "seen_document")) {
            on("delete from " + table + " where platform_id = :platform and person_id = :person", platform, person);
        }
        on("""
                update profile set wish = null, message = null, message_file = null, message_kind = null,
                       answer_message = null, answered_by = null, experiences = '{}', version = version + 1
                 where platform_id = :platform and person_id = :person
                """, platform, person);
        jdbc.sql("""
                update person
                   set first_name = 'Dossier archivé', last_name = null, phone = null, email = null, birth_year = null,
                       sex = null, motive = null,
                       team_notes = null, source_detail = null, useful_adjustments = null, adviser_id = null,
                       adviser_name = null, mandate_noted_by = null, created_by = 'archivé', archived_at = :now,
                       version = version + 1
                 where platform_id = :platform and id = :person
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    /// Brings a file back to life, resting: she says herself whether she is shown again.
    public void takeOut(PlatformId platform, UUID person) {
        on("""
                update person p
                   set first_name = s.first_name, last_name = s.last_name, phone = s.phone, email = s.email,
                       birth_year = s.birth_year, sex = s.sex, motive = s.motive, source_detail = s.source_detail, adviser_id = s.adviser_id,
                       adviser_name = s.adviser_name, mandate_noted_by = s.mandate_noted_by, created_by = s.created_by,
                       archived_at = null, retention_told_on = null, version = p.version + 1
                  from person_archive a, jsonb_populate_record(null::person, a.content -> 'person') s
                 where a.platform_id = :platform and a.person_id = :person
                   and p.platform_id = a.platform_id and p.id = a.person_id
                """, platform, person);
        on("""
                update profile r
                   set wish = s.wish, answer_message = s.answer_message, answered_by = s.answered_by,
                       experiences = s.experiences, version = r.version + 1,
                       state = case when r.state in ('VALIDATED', 'WORKING_MORE') then 'PAUSED' else r.state end
                  from person_archive a, jsonb_populate_record(null::profile, a.content -> 'profile') s
                 where a.platform_id = :platform and a.person_id = :person
                   and r.platform_id = a.platform_id and r.person_id = a.person_id
                """, platform, person);
        for (var table : ROWS) {
            on(
                    "insert into %1$s select s.* from person_archive a, jsonb_populate_recordset(null::%1$s, a.content -> '%1$s') s"
                                    .formatted(table)
                            + " where a.platform_id = :platform and a.person_id = :person",
                    platform,
                    person);
        }
        remove(platform, person);
    }

    public void remove(PlatformId platform, UUID person) {
        on("delete from person_archive where platform_id = :platform and person_id = :person", platform, person);
    }

    public void keepUntil(PlatformId platform, UUID person, LocalDate until) {
        jdbc.sql("update person_archive set until = :until where platform_id = :platform and person_id = :person")
                .param("until", until)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    public int count(PlatformId platform) {
        return jdbc.sql("select count(*) from person_archive where platform_id = :platform")
                .param("platform", platform.value())
                .query(Integer.class)
                .single();
    }

    /// Those whose date has passed.
    public List<UUID> ended(PlatformId platform, LocalDate today) {
        return jdbc.sql(
                        "select person_id from person_archive where platform_id = :platform and until < :today limit 500")
                .param("platform", platform.value())
                .param("today", today)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// In which order the lines come, with the key that a page ends with.
    public enum Sort {
        NAME("lower(name) || '~' || person_id"),
        NEWEST("lpad((4102444800 - extract(epoch from archived_at)::bigint)::text, 12, '0') || '~' || person_id"),
        ENDING("until::text || '~' || person_id");

        private final String key;

        Sort(String key) {
            this.key = key;
        }
    }

    /// After the key of a line if given.
    public List<Line> page(PlatformId platform, String words, Sort sort, @Nullable String after, int most) {
        return jdbc.sql("""
                select person_id, name, content -> 'person' ->> 'commune_name' as commune, archived_at, until,
                       %1$s as key
                  from (select a.*, concat_ws(' ', content -> 'person' ->> 'last_name', content -> 'person' ->> 'first_name')
                                    as name
                          from person_archive a where platform_id = :platform) named
                 where (:words = '' or holds_words(plain_words(name), :words))
                   and (:after::text is null or %1$s > :after)
                 order by %1$s
                 limit :most
                """.formatted(sort.key))
                .param("platform", platform.value())
                .param("words", words)
                .param("after", after, Types.VARCHAR)
                .param("most", most)
                .query((row, _) -> {
                    var at = ProfileRows.instant(row, "archived_at");
                    return new Line(
                            row.getObject("person_id", UUID.class),
                            row.getString("name"),
                            row.getString("commune"),
                            at == null ? Instant.EPOCH : at,
                            row.getObject("until", LocalDate.class),
                            row.getString("key"));
                })
                .list();
    }

    /// The JSON text of what is kept of her, or 404.
    public String content(PlatformId platform, UUID person) {
        return jdbc.sql(
                        "select content::text from person_archive where platform_id = :platform and person_id = :person")
                .param("platform", platform.value())
                .param("person", person)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("archive", person));
    }

    public LocalDate until(PlatformId platform, UUID person) {
        return jdbc.sql("select until from person_archive where platform_id = :platform and person_id = :person")
                .param("platform", platform.value())
                .param("person", person)
                .query(LocalDate.class)
                .optional()
                .orElseThrow(() -> new NotFound("archive", person));
    }

    /// Her random key in the log of openings.
    public UUID logKey(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select p.log_key from person p join person_archive a on a.platform_id = p.platform_id and a.person_id = p.id
                 where p.platform_id = :platform and p.id = :person
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional()
                .orElseThrow(() -> new NotFound("archive", person));
    }

    private void on(String sql, PlatformId platform, UUID person) {
        jdbc.sql(sql)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }
}
