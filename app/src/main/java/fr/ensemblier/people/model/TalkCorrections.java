package fr.ensemblier.people.model;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// A wrong entry is corrected, and what it said is kept beside it, so that it comes back at the undo (R-E6).
@Repository
public class TalkCorrections {

    /// What an entry said before, and who changed it when.
    public record Correction(
            UUID id, UUID event, String wasTitle, Instant wasAt, Instant at, String by, boolean undone) {}

    private final JdbcClient jdbc;
    private final Talks talks;
    private final Clock clock;

    TalkCorrections(JdbcClient jdbc, Talks talks, Clock clock) {
        this.jdbc = jdbc;
        this.talks = talks;
        this.clock = clock;
    }

    /// `seen` is how often it had been corrected or put back when the form was filled, null when nobody said. False
    /// when somebody corrected it meanwhile: nothing is overwritten in silence (R-E5).
    @Transactional
    public boolean correct(PlatformId platform, UUID person, Talk was, Talk to, @Nullable Integer seen, String by) {
        talks.lock(platform, person, was.id());
        if (seen != null && seen != count(platform, was.id())) {
            return false;
        }
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
                .param("at", (to.day().equals(was.day()) ? was.at() : talks.at(to.day())).atOffset(ZoneOffset.UTC))
                .param("withdrawn", to.withdrawn())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("person", person)
                .param("event", was.id())
                .update();
        talks.follow(platform, person, was.at());
        return true;
    }

    /// How often an entry was corrected or put back.
    public int count(PlatformId platform, UUID event) {
        return jdbc.sql("""
                select count(*) + count(undone_at) from person_event_correction
                 where platform_id = :platform and event_id = :event
                """)
                .param("platform", platform.value())
                .param("event", event)
                .query(Integer.class)
                .single();
    }

    public List<Correction> of(PlatformId platform, UUID person) {
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
                        Talks.instant(row, "was_at"),
                        Talks.instant(row, "at"),
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
                .query((row, _) -> Talks.instant(row, "at"))
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
        talks.follow(platform, person, was);
        return done == 1;
    }
}
