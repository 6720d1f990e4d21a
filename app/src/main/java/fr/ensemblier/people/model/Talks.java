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

/// Talks with a person, as the team notes them, with the day they took place; a wrong entry is corrected, and what it
/// said
/// is kept beside it (R-E6). The day of the first talk and of the last news follow (R06, R-P6).
@Repository
public class Talks {

    /// What an entry said before, and who changed it when.
    public record Correction(
            UUID id, UUID event, String wasTitle, Instant wasAt, Instant at, String by, boolean undone) {}

    private static final String TALK = """
            select id, kind, title, detail, at, by, withdrawn_at from person_event
             where platform_id = :platform and person_id = :person and kind in ('CALL', 'MESSAGE', 'MEETING')
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Talks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void note(
            PlatformId platform,
            UUID person,
            Talk.Way way,
            boolean reached,
            @Nullable String note,
            LocalDate day,
            String by) {
        jdbc.sql("""
                insert into person_event (platform_id, id, person_id, kind, title, detail, at, by)
                values (:platform, :id, :person, :kind, :title, :detail, :at, :by)
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("kind", way.name())
                .param("title", way.title(reached))
                .param("detail", note, Types.VARCHAR)
                .param("at", at(day).atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        follow(platform, person, null);
    }

    /// Today at this minute, another day at noon.
    private Instant at(LocalDate day) {
        return day.equals(Paris.today(clock))
                ? clock.instant()
                : day.atTime(12, 0).atZone(Paris.ZONE).toInstant();
    }

    /// Newest first, withdrawn ones too.
    public List<Talk> all(PlatformId platform, UUID person) {
        return jdbc.sql(TALK + " order by at desc, id limit 300")
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> talk(row))
                .list();
    }

    public Talk get(PlatformId platform, UUID person, UUID id) {
        return jdbc.sql(TALK + " and id = :id for update")
                .param("platform", platform.value())
                .param("person", person)
                .param("id", id)
                .query((row, _) -> talk(row))
                .optional()
                .orElseThrow(() -> new NotFound("talk", id));
    }

    @Transactional
    public void correct(PlatformId platform, UUID person, Talk was, Talk to, String by) {
        jdbc.sql("""
                insert into person_event_correction (platform_id, id, event_id, person_id, was_title, was_detail, was_at,
                                                     was_withdrawn, at, by)
                select platform_id, :id, id, person_id, title, detail, at, withdrawn_at is not null, :now, :by
                  from person_event
                 where platform_id = :platform and person_id = :person and id = :event
                """)
                .param("id", UUID.randomUUID())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("platform", platform.value())
                .param("person", person)
                .param("event", was.id())
                .update();
        jdbc.sql("""
                update person_event
                   set kind = :kind, title = :title, detail = :detail, at = :at,
                       withdrawn_at = case when :withdrawn then coalesce(withdrawn_at, :now) end
                 where platform_id = :platform and person_id = :person and id = :event
                """)
                .param("kind", to.way().name())
                .param("title", to.way().title(to.reached()))
                .param("detail", to.note(), Types.VARCHAR)
                .param("at", (to.day().equals(was.day()) ? was.at() : at(to.day())).atOffset(ZoneOffset.UTC))
                .param("withdrawn", to.withdrawn())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("person", person)
                .param("event", was.id())
                .update();
        follow(platform, person, was.at());
    }

    public List<Correction> corrections(PlatformId platform, UUID person) {
        return jdbc.sql("""
                select id, event_id, was_title, was_at, at, by, undone_at from person_event_correction
                 where platform_id = :platform and person_id = :person
                 order by at desc, id
                 limit 100
                """)
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> new Correction(
                        row.getObject("id", UUID.class),
                        row.getObject("event_id", UUID.class),
                        row.getString("was_title"),
                        instant(row, "was_at"),
                        instant(row, "at"),
                        row.getString("by"),
                        row.getObject("undone_at") != null))
                .list();
    }

    /// Puts back what the entry said; only its latest correction, younger than that instant. False otherwise.
    @Transactional
    public boolean undo(PlatformId platform, UUID person, UUID correction, Instant since) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var was = jdbc.sql("""
                select e.at from person_event_correction c
                  join person_event e on e.platform_id = c.platform_id and e.id = c.event_id
                 where c.platform_id = :platform and c.person_id = :person and c.id = :id
                """)
                .param("platform", platform.value())
                .param("person", person)
                .param("id", correction)
                .query((row, _) -> instant(row, "at"))
                .optional()
                .orElseThrow(() -> new NotFound("correction", correction));
        var done = jdbc.sql("""
                with latest as (
                    select distinct on (event_id) * from person_event_correction
                     where platform_id = :platform and person_id = :person and undone_at is null
                     order by event_id, at desc, id
                ), back as (
                    update person_event_correction c set undone_at = :now
                      from latest
                     where c.platform_id = latest.platform_id and c.id = latest.id and latest.id = :id and latest.at > :since
                    returning c.*
                )
                update person_event e
                   set title = back.was_title, detail = back.was_detail, at = back.was_at,
                       kind = case when back.was_title like 'Appel%' then 'CALL' when back.was_title like 'Rendez-vous%' then 'MEETING'
                                   else 'MESSAGE' end,
                       withdrawn_at = case when back.was_withdrawn then :now end
                  from back
                 where e.platform_id = back.platform_id and e.id = back.event_id
                """)
                .param("platform", platform.value())
                .param("person", person)
                .param("id", correction)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("now", now)
                .update();
        follow(platform, person, was);
        return done == 1;
    }

    /// The first talk is the first one that reached her; the last news are at least the last one. News that came from
    /// an
    /// entry as it was before (`was`) go back to the latest that is left.
    private void follow(PlatformId platform, UUID person, @Nullable Instant was) {
        jdbc.sql("""
                with talks as (
                    select min((at at time zone 'Europe/Paris')::date) as first, max(at) as last
                      from person_event
                     where platform_id = :platform and person_id = :person and kind in ('CALL', 'MESSAGE', 'MEETING')
                       and withdrawn_at is null and title not like '%sans réponse'
                )
                update person
                   set first_talk_on = case when first_talk_on is null or talks.first < first_talk_on
                                                 or first_talk_on = (cast(:was as timestamptz) at time zone 'Europe/Paris')::date
                                            then talks.first else first_talk_on end,
                       last_contact_at = case when last_contact_at = cast(:was as timestamptz)
                                              then greatest(created_at, coalesce(talks.last, created_at))
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

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = ProfileRows.instant(row, column);
        return at == null ? Instant.EPOCH : at;
    }
}
