package fr.ensemblier.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// C7, C10: what is left of the day of Paris, and what is over without a note.
@WholeApplication
class DayAppointmentsTests {

    private static final PlatformId GIRONDE = new PlatformId("33");

    @Autowired
    DayAppointments day;

    @Autowired
    JdbcClient jdbc;

    private final UUID adviser = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @Test
    void countsTheDayOfParis() {
        Actors.machine("test", () -> jdbc.sql("""
                        insert into person (platform_id, id, log_key, card_key, first_name, last_name, commune, commune_name, lat, lon,
                            situation, situation_on, source, last_contact_at, created_at, created_by)
                        values ('33', :person, gen_random_uuid(), gen_random_uuid(), 'Zoé', 'Essai', '33063', 'Bordeaux', 44.8, -0.6,
                            'OTHER', current_date, 'OTHER', now(), now(), 'Claire')
                        """).param("person", person).update());
        at("2031-03-03T22:30:00Z", "BOOKED");
        at("2031-03-04T08:00:00Z", "BOOKED");
        at("2031-03-04T09:00:00Z", "BOOKED");
        at("2031-03-04T22:15:00Z", "BOOKED");
        at("2031-03-04T23:30:00Z", "BOOKED");
        at("2031-03-04T14:00:00Z", "CANCELLED");

        var now = Instant.parse("2031-03-04T08:50:00Z");
        assertThat(Actors.machine("test", () -> day.of(GIRONDE, adviser, now)))
                .isEqualTo(new DayAppointments.Day(2, java.util.Optional.of(Instant.parse("2031-03-04T09:00:00Z")), 2));
    }

    @Test
    void isEmptyForWhoHasNone() {
        assertThat(Actors.machine("test", () -> day.of(GIRONDE, UUID.randomUUID(), Instant.EPOCH)))
                .isEqualTo(new DayAppointments.Day(0, java.util.Optional.empty(), 0));
    }

    private void at(String starts, String state) {
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                        insert into appointment (platform_id, id, person_id, adviser_id, adviser_name, kind, starts_at, ends_at, booked_how,
                            booked_by, booked_at, state, decided_at, decided_by, cancelled_by, reason)
                        values ('33', gen_random_uuid(), :person, :adviser, 'Claire', 'FIRST_TALK', cast(:starts as timestamptz),
                            cast(:starts as timestamptz) + interval '45 minutes', 'TEAM', 'Claire', cast(:starts as timestamptz) - interval '3 days', :state,
                            case when :state = 'CANCELLED' then now() end, case when :state = 'CANCELLED' then 'Claire' end,
                            case when :state = 'CANCELLED' then 'TEAM' end, case when :state = 'CANCELLED' then 'OTHER' end)
                        """)
                        .param("person", person)
                        .param("adviser", adviser)
                        .param("starts", starts)
                        .param("state", state)
                        .update());
    }
}
