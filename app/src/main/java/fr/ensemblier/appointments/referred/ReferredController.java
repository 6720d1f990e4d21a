package fr.ensemblier.appointments.referred;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.AppointmentKind;
import fr.ensemblier.appointments.model.AppointmentState.Side;
import fr.ensemblier.appointments.model.Booking;
import fr.ensemblier.appointments.model.FreeSlots;
import fr.ensemblier.appointments.model.Nearness;
import fr.ensemblier.appointments.model.Outcome;
import fr.ensemblier.appointments.model.Places;
import fr.ensemblier.appointments.model.Slot;
import fr.ensemblier.appointments.model.Telling;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.People;
import fr.ensemblier.people.SentPersons;
import fr.ensemblier.territory.Communes;
import fr.ensemblier.ui.Choice;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A counsellor of a referral body takes an appointment for somebody she sent and who agrees; she reads those that her
/// body
/// took, and no other of hers (R-P3).
@Controller
@RequestMapping("/prescripteur/orientations/{id}/rendez-vous")
class ReferredController {

    private static final int SHOWN = 16;

    private final SentPersons sent;
    private final People people;
    private final FreeSlots slots;
    private final Places places;
    private final Communes communes;
    private final Booking booking;
    private final Taken taken;
    private final Telling telling;
    private final TransactionTemplate transactions;
    private final Parameters parameters;
    private final Clock clock;

    ReferredController(
            SentPersons sent,
            People people,
            FreeSlots slots,
            Places places,
            Communes communes,
            Booking booking,
            Taken taken,
            Telling telling,
            TransactionTemplate transactions,
            Parameters parameters,
            Clock clock) {
        this.sent = sent;
        this.people = people;
        this.slots = slots;
        this.places = places;
        this.communes = communes;
        this.booking = booking;
        this.taken = taken;
        this.telling = telling;
        this.transactions = transactions;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        var by = Actors.referrer();
        var her = her(by, id);
        return view(by, id, her, booked(by, id), offered(by, her), "", false, List.of());
    }

    @PostMapping
    ModelAndView book(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(defaultValue = "false") String agreed,
            RedirectAttributes redirect) {
        var by = Actors.referrer();
        var her = her(by, id);
        var errors = new ArrayList<FieldError>();
        var yes = agreed.equals("true");
        var slots = offered(by, her);
        var chosen = slots.stream().filter(one -> one.key().equals(slot)).findFirst();
        if (chosen.isEmpty()) {
            errors.add(new FieldError(
                    "slot",
                    slot.isEmpty()
                            ? "Choisissez un créneau."
                            : "Ce créneau vient d’être pris. Choisissez-en un autre."));
        }
        if (!yes) {
            errors.add(new FieldError("agreed", "Demandez d’abord l’accord de la personne."));
        }
        var booked = booked(by, id);
        if (chosen.isEmpty() || !errors.isEmpty() || enough(by, booked)) {
            return view(by, id, her, booked, slots, slot, yes, errors);
        }
        return switch (machine(by, () -> take(by, id, her, chosen.get()))) {
            case Outcome.Made(var one) -> {
                Flash.ok("Le rendez-vous est pris le " + telling.when(one) + ". Nous le confirmons à la personne.")
                        .after(redirect);
                yield new ModelAndView("redirect:/prescripteur/orientations/" + id + "/rendez-vous");
            }
            case Outcome.No(var why) ->
                view(by, id, her, booked, slots, slot, yes, List.of(new FieldError("slot", why.words())));
        };
    }

    /// The appointment and the line that tells it are one (R-E4).
    private Outcome take(Actor.Referrer by, UUID id, SentPersons.Sent her, Slot slot) {
        return Objects.requireNonNull(transactions.execute(_ -> bookAndTell(by, id, her, slot)));
    }

    private Outcome bookAndTell(Actor.Referrer by, UUID id, SentPersons.Sent her, Slot slot) {
        var outcome = booking.book(
                by.platform(),
                her.person(),
                Booking.Wanted.of(slot),
                AppointmentKind.FIRST_TALK,
                null,
                new Booking.By(Side.REFERRER, by.name(), id));
        if (outcome instanceof Outcome.Made(var one)) {
            sent.happened(by, id, "Rendez-vous pris le " + telling.when(one) + ", " + telling.where(one) + ".");
        }
        return outcome;
    }

    private SentPersons.Sent her(Actor.Referrer by, UUID id) {
        return sent.of(by, id).orElseThrow(() -> new NotFound("referral", id));
    }

    private List<Appointment> booked(Actor.Referrer by, UUID id) {
        return machine(by, () -> taken.of(by.platform(), id, clock.instant()));
    }

    private boolean enough(Actor.Referrer by, List<Appointment> booked) {
        return booked.size() >= parameters.days("appointments.own-most", by.platform());
    }

    private List<Slot> offered(Actor.Referrer by, SentPersons.Sent her) {
        return machine(
                by,
                () -> slots.forPerson(
                        by.platform(),
                        her.answered()
                                ? people.find(her.person())
                                        .map(People.Reachable::adviser)
                                        .orElse(null)
                                : null,
                        Paris.today(clock).plusDays(1)));
    }

    private ModelAndView view(
            Actor.Referrer by,
            UUID id,
            SentPersons.Sent her,
            List<Appointment> booked,
            List<Slot> slots,
            String chosen,
            boolean agreed,
            List<FieldError> errors) {
        var page = machine(
                by,
                () -> new ReferredPage(
                        her.called(),
                        "/prescripteur/orientations/" + id,
                        booked.stream()
                                .map(one -> French.capital(telling.when(one)) + ", " + telling.where(one) + ", avec "
                                        + one.adviserName())
                                .toList(),
                        enough(by, booked),
                        enough(by, booked) ? List.of() : choices(by, her, slots, chosen),
                        agreed,
                        errors));
        return new ModelAndView(
                "appointments/referred/page",
                Map.of("page", page),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Choice> choices(Actor.Referrer by, SentPersons.Sent her, List<Slot> slots, String chosen) {
        var home = Optional.of(communes.named(her.commune()))
                .filter(bearing -> bearing.size() == 1)
                .map(List::getFirst)
                .map(one -> new Nearness.Centre(one.lat(), one.lon()));
        var near = new Nearness(home, places.byId(by.platform()));
        return slots.stream()
                .sorted(near.order())
                .limit(SHOWN)
                .map(slot -> new Choice(
                        slot.key(),
                        French.capital(French.dateTime(Paris.local(slot.starts()), Paris.today(clock))),
                        near.where(slot),
                        slot.key().equals(chosen)))
                .toList();
    }

    /// The slots that others took, and what was booked, are no rows of hers.
    private static <T> T machine(Actor.Referrer by, Supplier<T> work) {
        return Actors.as(new Actor.Machine(by.name(), by.platform()), work);
    }
}
