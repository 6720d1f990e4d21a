package fr.ensemblier.events.hers;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.CardHidden;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Of a person whose file was erased or archived (R-P6): her name goes, what was to come is cancelled; that she came
/// stays, so that past counts do not change.
@Repository
class ForgottenRegistrations {

    private static final String HERS = " where person_id in (select ended_files(:card))";

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgottenRegistrations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "events.card-hidden")
    void on(CardHidden event) {
        jdbc.sql("""
                update registration set state = 'CANCELLED', decided_at = :now, decided_by = 'effacement'
                """ + HERS + """
                   and state in ('SEATED', 'WAITING')
                   and exists (select from event e where e.platform_id = registration.platform_id
                                  and e.id = registration.event_id and e.ends_at > :now)
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("card", event.cardKey())
                .update();
        jdbc.sql("""
                delete from registration_link l using registration r
                 where l.platform_id = r.platform_id and l.registration_id = r.id
                   and r.id in (select id from registration""" + HERS + ")").param("card", event.cardKey()).update();
        jdbc.sql("""
                update registration
                   set name = null, email = null, phone = null, same = null, erased_on = :today,
                       decided_by = case when decided_by = name then 'Nom effacé' else decided_by end
                """ + HERS + " and erased_on is null")
                .param("today", Paris.today(clock))
                .param("card", event.cardKey())
                .update();
    }
}
