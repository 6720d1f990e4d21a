package fr.ensemblier.appointments.mine;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.AppointmentKind;
import fr.ensemblier.appointments.model.AppointmentState;
import fr.ensemblier.appointments.model.AppointmentState.Side;
import fr.ensemblier.appointments.model.Appointments;
import fr.ensemblier.appointments.model.Booking;
import fr.ensemblier.appointments.model.FreeSlots;
import fr.ensemblier.appointments.model.Outcome;
import fr.ensemblier.appointments.model.Slot;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// What she does herself in her space. She reads her own appointments only; the slots that others took, and the acts,
/// are a
/// machine's, under her name, after it is seen whose they are.
@Component
class HerActs {

    /// How her own acts are signed (R-P8).
    private static final String HERSELF = "la personne";

    private static final Booking.By BY_HER = new Booking.By(Side.PERSON, HERSELF);

    private final Appointments appointments;
    private final Booking booking;
    private final FreeSlots slots;
    private final People people;
    private final Parameters parameters;
    private final Clock clock;

    HerActs(
            Appointments appointments,
            Booking booking,
            FreeSlots slots,
            People people,
            Parameters parameters,
            Clock clock) {
        this.appointments = appointments;
        this.booking = booking;
        this.slots = slots;
        this.people = people;
        this.parameters = parameters;
        this.clock = clock;
    }

    People.Reachable her() {
        var actor = Actors.candidate();
        return people.find(actor.person()).orElseThrow(() -> new NotFound("person", actor.person()));
    }

    /// Hers, else it is not found.
    Appointment get(UUID id) {
        return appointments.get(Actors.candidate().platform(), id);
    }

    List<Appointment> all(People.Reachable her) {
        return appointments.ofPerson(her.platform(), her.person());
    }

    /// From tomorrow on: she can change her mind until the evening before.
    List<Slot> free(People.Reachable her) {
        return machine(
                her,
                () -> slots.forPerson(
                        her.platform(), her.adviser(), Paris.today(clock).plusDays(1)));
    }

    /// She has taken as many as she may.
    boolean enough(People.Reachable her) {
        return all(her).stream()
                        .filter(one -> one.bookedBy() == Side.PERSON
                                && one.state() instanceof AppointmentState.Booked
                                && one.ends().isAfter(clock.instant()))
                        .count()
                >= parameters.days("appointments.own-most", her.platform());
    }

    Outcome book(People.Reachable her, Slot slot) {
        var kind = her.adviser() == null ? AppointmentKind.FIRST_TALK : AppointmentKind.FOLLOW_UP;
        return machine(
                her, () -> booking.book(her.platform(), her.person(), Booking.Wanted.of(slot), kind, null, BY_HER));
    }

    Outcome move(Appointment one, Slot slot) {
        return machine(her(), () -> booking.move(one.platform(), one.id(), Booking.Wanted.of(slot), BY_HER));
    }

    Outcome cancel(Appointment one, String reason) {
        return machine(her(), () -> booking.cancel(one.platform(), one.id(), reason, Side.PERSON, BY_HER));
    }

    private static <T> T machine(People.Reachable her, Supplier<T> act) {
        return Actors.as(new Actor.Machine(HERSELF, her.platform()), act);
    }
}
