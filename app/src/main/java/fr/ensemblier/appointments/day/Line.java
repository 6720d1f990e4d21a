package fr.ensemblier.appointments.day;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.AppointmentState;
import fr.ensemblier.appointments.model.StateWords;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An appointment in a list. `open` when whether she came can be said by one tap, and `then` is where one comes back
/// to.
record Line(
        String href,
        String personHref,
        String name,
        String day,
        String time,
        String what,
        String where,
        String adviser,
        @Nullable String phone,
        @Nullable String phoneHref,
        StateKind kind,
        String state,
        boolean open,
        boolean noted,
        String then) {

    static Line of(
            Appointment one,
            UUID person,
            String name,
            @Nullable String phone,
            @Nullable String place,
            Instant now,
            String then) {
        var today = Paris.date(now);
        return new Line(
                Filter.HERE + "/" + one.id(),
                "/equipe/personnes/" + person,
                name,
                French.capital(French.date(one.day(), today)),
                French.time(Paris.local(one.starts()).toLocalTime()),
                one.kind().words(),
                place == null ? "Par téléphone" : place,
                one.adviserName(),
                phone == null ? null : French.phone(phone),
                phone == null ? null : French.phoneLink(phone),
                StateWords.kind(one, now),
                StateWords.words(one, now),
                one.canBeNoted(now),
                one.state() instanceof AppointmentState.Noted,
                then);
    }
}
