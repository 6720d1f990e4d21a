package fr.ensemblier.people.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.transaction.annotation.Transactional;

/// Talks with a person, as the team notes them, with the day they took place. The day of the first talk and of the last
/// news follow (R06, R-P6).
@Repository
public class Talks {

    private static final String TALK = """
            select id, kind, title, detail, at, by, withdrawn_at from person_event
             where platform_id = :platform and person_id = :person and kind in ('CALL', 'MESSAGE', 'MEETING')
            """;

    private static final String CHOSEN = """
               and (:way = '' or kind = :way)
               and (:words = '' or holds_words(plain_words(coalesce(detail, '') || ' ' || by), :words))
            """;
    private static final String NEWEST = """
               and (:at::timestamptz is null or (at, id) < (:at, :id))
             order by at desc, id desc
             limit :most
            """;
    private static final String OLDEST = """
               and (:at::timestamptz is null or (at, id) > (:at, :id))
             order by at, id
             limit :most
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Talks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The key of the talk.
    @Transactional
    public UUID note(
            PlatformId platform,
            UUID person,
            Talk.Way way,
            boolean reached,
            @Nullable String note,
            LocalDate day,
            String by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into person_event (platform_id, id, person_id, kind, title, detail, at, by)
                values (:platform, :id, :person, :kind, :title, :detail, :at, :by)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("person", person)
                .param("kind", way.name())
                .param("title", way.title(reached))
                .param("detail", note, Types.VARCHAR)
                .param("at", at(day).atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        follow(platform, person, null);
        return id;
    }

    /// It did not take place (R-E6): it stays in the list of talks as withdrawn, and counts no more.
    @Transactional
    public void withdraw(PlatformId platform, UUID person, UUID id) {
        lock(platform, person, id);
        var was = get(platform, person, id);
        jdbc.sql("""
                update person_event set withdrawn_at = :now
                 where platform_id = :platform and person_id = :person and id = :id and withdrawn_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("person", person)
                .param("id", id)
                .update();
        follow(platform, person, was.at());
    }

    /// Today at this minute, another day at noon.
    Instant at(LocalDate day) {
        return day.equals(Paris.today(clock))
                ? clock.instant()
                : day.atTime(12, 0).atZone(Paris.ZONE).toInstant();
    }

    /// Withdrawn ones too; those that hold the words, of one way, after a place, if given.
    public List<Talk> page(
            PlatformId platform,
            UUID person,
            String words,
            Talk.@Nullable Way way,
            boolean oldestFirst,
            @Nullable Place after,
            int most) {
        return jdbc.sql(TALK + CHOSEN + (oldestFirst ? OLDEST : NEWEST))
                .param("platform", platform.value())
                .param("person", person)
                .param("words", words)
                .param("way", way == null ? "" : way.name())
                .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.id(), Types.OTHER)
                .param("most", most)
                .query((row, _) -> talk(row))
                .list();
    }

    public int count(PlatformId platform, UUID person, String words, Talk.@Nullable Way way) {
        return jdbc.sql("select count(*) from (" + TALK + CHOSEN + ") chosen")
                .param("platform", platform.value())
                .param("person", person)
                .param("words", words)
                .param("way", way == null ? "" : way.name())
                .query(Integer.class)
                .single();
    }

    public Talk get(PlatformId platform, UUID person, UUID id) {
        return jdbc.sql(TALK + " and id = :id")
                .param("platform", platform.value())
                .param("person", person)
                .param("id", id)
                .query((row, _) -> talk(row))
                .optional()
                .orElseThrow(() -> new NotFound("talk", id));
    }

    /// Until the transaction ends, nobody else corrects it.
    void lock(PlatformId platform, UUID person, UUID id) {
        var locked = jdbc.sql("""
                select id from person_event
                 where platform_id = :platform and person_id = :person and id = :id
                   for update
                """)
                .param("platform", platform.value())
                .param("person", person)
                .param("id", id)
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            throw new NotFound("talk", id);
        }
    }

    /// The first talk is the first one that reached her, the opening of the file too, and no message (R06). The
    /// last news are at least the last talk, or her own last act. News that came from an entry as it was before
    /// (`was`) go back to the latest that is left.
    void follow(PlatformId platform, UUID person, @Nullable Instant was) {
        jdbc.sql("""
                with talks as (
                    select min((at at time zone 'Europe/Paris')::date) filter (where kind <> 'MESSAGE') as first,
                           max(at) filter (where kind <> 'CREATED') as last
                      from person_event
                     where platform_id = :platform and person_id = :person
                       and (kind in ('CALL', 'MESSAGE', 'MEETING') and withdrawn_at is null and title not like '%sans réponse'
                            or kind = 'CREATED' and title like 'Dossier ouvert %')
                )
                update person
                   set first_talk_on = case when first_talk_on is null or talks.first < first_talk_on
                                                 or first_talk_on = (cast(:was as timestamptz) at time zone 'Europe/Paris')::date
                                            then talks.first else first_talk_on end,
                       last_contact_at = case when last_contact_at = cast(:was as timestamptz)
                                              then greatest(created_at, talks.last, acted_at)
                                              else greatest(last_contact_at, talks.last) end,
                       retention_told_on = case when talks.last > last_contact_at then null else retention_told_on end
                  from talks
                 where platform_id = :platform and id = :person
                """)
                .param("was", was == null ? null : was.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("platform", platform.value())
                .param("person", person)
                .update();
    }

    private static Talk talk(ResultSet row) throws SQLException {
        return new Talk(
                row.getObject("id", UUID.class),
                Talk.Way.valueOf(row.getString("kind")),
                !row.getString("title").endsWith("sans réponse"),
                row.getString("detail"),
                instant(row, "at"),
                row.getString("by"),
                row.getObject("withdrawn_at") != null);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = ProfileRows.instant(row, column);
        return at == null ? Instant.EPOCH : at;
    }
}
