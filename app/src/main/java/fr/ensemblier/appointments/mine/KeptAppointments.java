package fr.ensemblier.appointments.mine;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.AppointmentState;
import fr.ensemblier.appointments.model.Appointments;
import fr.ensemblier.appointments.model.Reasons;
import fr.ensemblier.appointments.model.Telling;
import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Her appointments and what became of each.
@Component
@Order(5)
class KeptAppointments implements Kept {

    private final Appointments appointments;
    private final Telling telling;
    private final Reasons reasons;

    KeptAppointments(Appointments appointments, Telling telling, Reasons reasons) {
        this.appointments = appointments;
        this.telling = telling;
        this.reasons = reasons;
    }

    @Override
    public Set<String> tables() {
        return Set.of("appointment");
    }

    @Override
    public List<Part> about(Her her) {
        return List.of(new Part(
                "Mes rendez-vous",
                appointments.ofPerson(her.platform(), her.person()).stream()
                        .map(this::line)
                        .toList()));
    }

    private String line(Appointment one) {
        return "Le " + French.fullDate(one.day()) + " à "
                + French.time(Paris.local(one.starts()).toLocalTime()) + ", avec " + one.adviserName() + ", "
                + telling.where(one) + ", " + French.small(one.kind().words()) + ", pris par " + one.bookedName()
                + French.SPACE + ": " + said(one)
                + (one.note() == null ? "" : ". On m’a dit : « " + one.note() + " »");
    }

    private String said(Appointment one) {
        return switch (one.state()) {
            case AppointmentState.Booked _ -> "prévu";
            case AppointmentState.Attended attended -> "présence notée par " + attended.by();
            case AppointmentState.Excused excused -> "absence excusée, notée par " + excused.by();
            case AppointmentState.NoShow absent -> "absence notée par " + absent.by();
            case AppointmentState.Cancelled(var side, var reason, var _, var by) ->
                "annulé par " + by + ", " + French.small(reasons.words(side, reason));
            case AppointmentState.Moved(var _, var _, var by) -> "déplacé par " + by;
        };
    }
}
