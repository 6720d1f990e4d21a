package fr.ensemblier.appointments.referred;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.AppointmentKind;
import fr.ensemblier.appointments.model.AppointmentState.Side;
import fr.ensemblier.appointments.model.Booking;
import fr.ensemblier.appointments.model.FreeSlots;
import fr.ensemblier.appointments.model.Outcome;
import fr.ensemblier.appointments.model.Slot;
import fr.ensemblier.appointments.model.Telling;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.People;
import fr.ensemblier.people.SentAppointments;
import fr.ensemblier.people.SentPersons;
import fr.ensemblier.people.SentPersons.Sent;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What a referral body does for somebody it sent. The slots that others took, and what was booked, are no rows of its
/// counsellors: a machine acts under their name. What they took they move and cancel until the evening before, as she
/// does; the act and the line that tells it are one (R-E4).
@Component
class TakenForHer implements SentAppointments {

    private final SentPersons sent;
    private final People people;
    private final FreeSlots slots;
    private final Booking booking;
    private final BookedByBody taken;
    private final Telling telling;
    private final TransactionTemplate transactions;
    private final Parameters parameters;
    private final Clock clock;

    TakenForHer(
            SentPersons sent,
            People people,
            FreeSlots slots,
            Booking booking,
            BookedByBody taken,
            Telling telling,
            TransactionTemplate transactions,
            Parameters parameters,
            Clock clock) {
        this.sent = sent;
        this.people = people;
        this.slots = slots;
        this.booking = booking;
        this.taken = taken;
        this.telling = telling;
        this.transactions = transactions;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public Taken of(PlatformId platform, UUID referral) {
        var coming = taken.of(platform, referral, clock.instant());
        return new Taken(
                coming.stream().map(this::coming).toList(),
                coming.size() >= parameters.days("appointments.own-most", platform));
    }

    private Coming coming(Appointment one) {
        return new Coming(
                one.id(),
                telling.when(one),
                French.capital(telling.where(one)),
                one.adviserName(),
                one.hersToChange(Paris.today(clock)));
    }

    boolean enough(Sent her) {
        return asMachine(her, () -> of(her.platform(), her.referral()).enough());
    }

    /// One that this body took and that is to come, else it is not found (R-P3).
    Appointment get(Sent her, UUID id) {
        return asMachine(her, () -> taken.of(her.platform(), her.referral(), clock.instant())).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("appointment", id));
    }

    /// Until the evening before; then one calls.
    boolean changes(Appointment one) {
        return one.hersToChange(Paris.today(clock));
    }

    List<Slot> offered(Sent her) {
        return asMachine(
                her,
                () -> slots.forPerson(
                        her.platform(),
                        her.answered()
                                ? people.find(her.person())
                                        .map(People.Reachable::adviser)
                                        .orElse(null)
                                : null,
                        Paris.today(clock).plusDays(1)));
    }

    Outcome book(Sent her, Slot slot) {
        return act(
                her,
                by -> booking.book(
                        her.platform(), her.person(), Booking.Wanted.of(slot), AppointmentKind.FIRST_TALK, null, by),
                "Rendez-vous pris le ");
    }

    Outcome move(Sent her, Appointment one, Slot slot) {
        return act(
                her,
                by -> booking.move(her.platform(), one.id(), Booking.Wanted.of(slot), by),
                "Rendez-vous déplacé au ");
    }

    Outcome cancel(Sent her, Appointment one, String reason) {
        return act(
                her,
                by -> booking.cancel(her.platform(), one.id(), reason, Side.REFERRER, by),
                "Rendez-vous annulé" + French.SPACE + ": ");
    }

    private Outcome act(Sent her, Function<Booking.By, Outcome> act, String said) {
        return asMachine(
                her,
                () -> Objects.requireNonNull(transactions.execute(_ -> {
                    var outcome = act.apply(new Booking.By(Side.REFERRER, her.by(), her.referral()));
                    if (outcome instanceof Outcome.Made(var one)) {
                        sent.happened(her, said + telling.when(one) + ", " + telling.where(one) + ".");
                    }
                    return outcome;
                })));
    }

    /// What is said of it, read as the machine may.
    <T> T asMachine(Sent her, Supplier<T> work) {
        return Actors.as(new Actor.Machine(her.by(), her.platform()), work);
    }
}
