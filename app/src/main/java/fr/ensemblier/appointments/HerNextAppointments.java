package fr.ensemblier.appointments;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.AppointmentState;
import fr.ensemblier.appointments.model.Appointments;
import fr.ensemblier.appointments.model.Telling;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The appointments that a person has before her, in words for her home.
@Component
public class HerNextAppointments {

    /// « Mardi 3 mars, 9 h 30 », where and with whom, and the page of it.
    public record Next(String when, String where, String href) {}

    private final Appointments appointments;
    private final Telling telling;
    private final Clock clock;

    HerNextAppointments(Appointments appointments, Telling telling, Clock clock) {
        this.appointments = appointments;
        this.telling = telling;
        this.clock = clock;
    }

    /// The next first, as far as the actor may read them.
    public List<Next> of(PlatformId platform, UUID person) {
        return appointments.ofPerson(platform, person).stream()
                .filter(one -> one.state() instanceof AppointmentState.Booked
                        && one.ends().isAfter(clock.instant()))
                .sorted(Comparator.comparing(Appointment::starts))
                .limit(3)
                .map(one -> new Next(
                        French.capital(telling.when(one)),
                        French.capital(telling.where(one)) + ", avec " + one.adviserName(),
                        "/mon-espace/rendez-vous/" + one.id()))
                .toList();
    }
}
