package fr.ensemblier.appointments.referred;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.Appointments;
import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which appointments a referral body took; read and written as a machine.
@Repository
class BookedByBody {

    private final JdbcClient jdbc;

    BookedByBody(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that are to come, with those that follow one that was moved.
    List<Appointment> of(PlatformId platform, UUID referral, Instant now) {
        return jdbc.sql("""
                with recursive taken as (
                    select * from appointment where platform_id = :platform and referral_id = :referral
                    union
                    select a.* from appointment a
                      join taken t on t.platform_id = a.platform_id and t.moved_to = a.id
                )
                select * from taken where state = 'BOOKED' and ends_at > :now order by starts_at, id
                """)
                .param("platform", platform.value())
                .param("referral", referral)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Appointments.read(row))
                .list();
    }
}
