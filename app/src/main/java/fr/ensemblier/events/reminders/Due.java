package fr.ensemblier.events.reminders;

import fr.ensemblier.events.model.Registration;
import fr.ensemblier.events.model.Registrations;
import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is reminded, and the events whose names go, of all platforms, as a machine.
@Repository
class Due {

    record Key(PlatformId platform, UUID event) {}

    private final JdbcClient jdbc;

    Due(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those who have a seat at an event that begins between two instants, registered before the first of a day, and
    /// were not reminded.
    List<Registration> seated(Instant after, Instant until, Instant registeredBefore) {
        return jdbc.sql("""
                select r.*
                  from event e
                  join registration r on r.platform_id = e.platform_id and r.event_id = e.id
                 where e.state = 'PUBLISHED' and e.starts_at >= :after and e.starts_at < :until
                   and r.state = 'SEATED' and r.day_before_told_at is null and r.registered_at < :before
                 order by e.starts_at, r.turn
                """)
                .param("after", at(after))
                .param("until", at(until))
                .param("before", at(registeredBefore))
                .query((row, _) -> Registrations.read(row))
                .list();
    }

    /// Whether it is for us to tell: nobody did, and she is still expected.
    boolean mark(Registration one, Instant now) {
        return jdbc.sql("""
                update registration set day_before_told_at = :now
                 where platform_id = :platform and id = :id and state = 'SEATED' and day_before_told_at is null
                """)
                        .param("now", at(now))
                        .param("platform", one.platform().value())
                        .param("id", one.id())
                        .update()
                == 1;
    }

    /// Those over before that day which still name somebody.
    List<Key> named(PlatformId platform, LocalDate before) {
        return jdbc.sql("""
                select distinct e.id
                  from event e
                  join registration r on r.platform_id = e.platform_id and r.event_id = e.id
                 where e.platform_id = :platform and r.erased_on is null
                   and (e.ends_at at time zone 'Europe/Paris')::date < :before
                """)
                .param("platform", platform.value())
                .param("before", before)
                .query((row, _) -> new Key(platform, row.getObject(1, UUID.class)))
                .list();
    }

    /// Takes the names away; what is left is a count (R-P6).
    int forget(Key key, LocalDate today) {
        jdbc.sql("""
                delete from registration_link
                 where platform_id = :platform and registration_id in (
                       select id from registration where platform_id = :platform and event_id = :event)
                """)
                .param("platform", key.platform().value())
                .param("event", key.event())
                .update();
        return jdbc.sql("""
                update registration set name = null, email = null, phone = null, same = null, erased_on = :today,
                       registered_by = case when registered_by = name then 'Nom effacé' else registered_by end,
                       decided_by = case when decided_by = name then 'Nom effacé' else decided_by end
                 where platform_id = :platform and event_id = :event and erased_on is null
                """)
                .param("today", today)
                .param("platform", key.platform().value())
                .param("event", key.event())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
