package fr.ensemblier.appointments.reminders;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.Appointments;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The appointments that come, of all platforms, as a machine; and which reminder of them left.
@Repository
class Due {

    private final JdbcClient jdbc;

    Due(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those booked that begin after one instant and not after another, of which one of the reminders did not leave.
    List<Appointment> between(Instant after, Instant until) {
        return jdbc.sql("""
                select * from appointment
                 where state = 'BOOKED' and starts_at > :after and starts_at <= :until
                   and (day_before_told_at is null or hours_before_told_at is null)
                 order by starts_at, id
                """)
                .param("after", at(after))
                .param("until", at(until))
                .query((row, _) -> Appointments.read(row))
                .list();
    }

    /// Whether it is for us to tell: nobody did, and it is still booked; nobody moves it until the transaction ends.
    boolean dayBefore(Appointment one, Instant now) {
        return marked("""
                update appointment set day_before_told_at = :now
                 where platform_id = :platform and id = :id and state = 'BOOKED' and day_before_told_at is null
                """, one, now);
    }

    /// The same of the second reminder.
    boolean hoursBefore(Appointment one, Instant now) {
        return marked("""
                update appointment set hours_before_told_at = :now
                 where platform_id = :platform and id = :id and state = 'BOOKED' and hours_before_told_at is null
                """, one, now);
    }

    private boolean marked(String sql, Appointment one, Instant now) {
        return jdbc.sql(sql)
                        .param("now", at(now))
                        .param("platform", one.platform().value())
                        .param("id", one.id())
                        .update()
                == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
