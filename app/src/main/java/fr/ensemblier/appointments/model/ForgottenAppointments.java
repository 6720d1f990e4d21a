package fr.ensemblier.appointments.model;

import fr.ensemblier.people.CardHidden;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Repository;

/// Of a person whose file was erased or archived (R-P6): words about her go, what was to come is cancelled; days and
/// whether she came stay, so that past counts do not change.
@Repository
class ForgottenAppointments {

    private static final String HERS = " where person_id in (select ended_files(:card))";

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgottenAppointments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "appointments.card-hidden")
    void on(CardHidden event) {
        jdbc.sql("""
                update appointment
                   set state = 'CANCELLED', cancelled_by = 'TEAM', reason = 'CLOSED', decided_at = :now,
                       decided_by = 'effacement'
                """ + HERS + " and state = 'BOOKED' and starts_at > :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("card", event.cardKey())
                .update();
        jdbc.sql("update appointment set note = null" + HERS + " and note is not null")
                .param("card", event.cardKey())
                .update();
    }
}
