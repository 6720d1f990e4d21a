package fr.ensemblier.appointments.booking;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.AppointmentKind;
import fr.ensemblier.appointments.model.AppointmentState;
import fr.ensemblier.appointments.model.AppointmentState.Side;
import fr.ensemblier.appointments.model.Appointments;
import fr.ensemblier.appointments.model.Booking;
import fr.ensemblier.appointments.model.Outcome;
import fr.ensemblier.appointments.model.Telling;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.Flash;
import fr.ensemblier.ui.Link;
import fr.ensemblier.ui.ListAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// « Prendre un rendez-vous » from a person's file, and another time for one that is booked.
@Controller
class BookingController {

    private static final String NEW = "/equipe/personnes/{person}/rendez-vous/nouveau";
    private static final String MOVE = "/equipe/rendez-vous/{id}/deplacer";
    private static final int LONGEST = 300;

    private final Asking asking;
    private final Booking booking;
    private final Appointments appointments;
    private final Telling telling;
    private final People people;
    private final Openings openings;
    private final Clock clock;

    BookingController(
            Asking asking,
            Booking booking,
            Appointments appointments,
            Telling telling,
            People people,
            Openings openings,
            Clock clock) {
        this.asking = asking;
        this.booking = booking;
        this.appointments = appointments;
        this.telling = telling;
        this.people = people;
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping(NEW)
    ModelAndView choose(@PathVariable UUID person, @ModelAttribute AskedForm form) {
        var team = Actors.team();
        return asked(team, her(team, person), form, List.of());
    }

    @PostMapping(NEW)
    ModelAndView book(@PathVariable UUID person, @ModelAttribute AskedForm form, RedirectAttributes redirect) {
        var team = Actors.team();
        var her = her(team, person);
        var errors = new ArrayList<FieldError>();
        var kind = kind(form.kind(), errors);
        var note = note(form.note(), errors);
        var wanted = asking.read(team, form, asking.adviser(team, form, her.adviser()), errors);
        if (kind.isEmpty() || wanted.isEmpty() || !errors.isEmpty()) {
            return asked(team, her, form, errors);
        }
        openings.note(team.platform(), her.person(), "person.acted");
        return switch (booking.book(
                team.platform(),
                her.person(),
                wanted.get(),
                kind.get(),
                note,
                new Booking.By(Side.TEAM, team.name()))) {
            case Outcome.Made(var one) -> {
                Flash.ok("Rendez-vous pris. " + telling.told(her.person())).after(redirect);
                yield new ModelAndView("redirect:/equipe/rendez-vous/" + one.id());
            }
            case Outcome.No(var why) -> asked(team, her, form, List.of(at(form, why.words())));
        };
    }

    @GetMapping(MOVE)
    ModelAndView chooseAgain(@PathVariable UUID id, @ModelAttribute AskedForm form, RedirectAttributes redirect) {
        var team = Actors.team();
        var before = appointments.get(team.platform(), id);
        return movable(before) ? moved(team, before, form, List.of()) : over(id, redirect);
    }

    @PostMapping(MOVE)
    ModelAndView move(@PathVariable UUID id, @ModelAttribute AskedForm form, RedirectAttributes redirect) {
        var team = Actors.team();
        var before = appointments.get(team.platform(), id);
        if (!movable(before)) {
            return over(id, redirect);
        }
        var errors = new ArrayList<FieldError>();
        var wanted = asking.read(team, form, asking.adviser(team, form, before.adviser()), errors);
        if (wanted.isEmpty()) {
            return moved(team, before, form, errors);
        }
        openings.note(team.platform(), before.person(), "person.acted");
        return switch (booking.move(team.platform(), id, wanted.get(), new Booking.By(Side.TEAM, team.name()))) {
            case Outcome.Made(var one) -> {
                Flash.ok("Rendez-vous déplacé. " + telling.told(one.person())).after(redirect);
                yield new ModelAndView("redirect:/equipe/rendez-vous/" + one.id());
            }
            case Outcome.No(var why) -> moved(team, before, form, List.of(at(form, why.words())));
        };
    }

    private static FieldError at(AskedForm form, String words) {
        return new FieldError(AskedForm.FREE.equals(form.slot()) ? "time" : "slot", words);
    }

    private static Optional<AppointmentKind> kind(@Nullable String asked, List<FieldError> errors) {
        var found = Arrays.stream(AppointmentKind.values())
                .filter(one -> one.name().equals(asked))
                .findFirst();
        if (found.isEmpty()) {
            errors.add(new FieldError("kind", "Dites pour quoi est ce rendez-vous."));
        }
        return found;
    }

    private static @Nullable String note(@Nullable String typed, List<FieldError> errors) {
        var note = ListAddress.text(typed);
        PlainWords.check("note", note, LONGEST, errors);
        return note.isEmpty() ? null : note;
    }

    private ModelAndView asked(Actor.Team team, People.Reachable her, AskedForm form, List<FieldError> errors) {
        var href = "/equipe/personnes/" + her.person();
        return view(asking.page(
                team,
                "Prendre un rendez-vous",
                "Pour " + her.fullName() + ".",
                List.of(new Link("Personnes", "/equipe/personnes"), new Link(her.fullName(), href)),
                href + "/rendez-vous/nouveau",
                "Prendre ce rendez-vous",
                true,
                asking.adviser(team, form, her.adviser()),
                form,
                errors));
    }

    private ModelAndView moved(Actor.Team team, Appointment before, AskedForm form, List<FieldError> errors) {
        var her = her(team, before.person());
        var href = "/equipe/rendez-vous/" + before.id();
        return view(asking.page(
                team,
                "Déplacer un rendez-vous",
                "Celui de " + her.fullName() + ", prévu le " + telling.when(before) + ".",
                List.of(new Link("Rendez-vous", "/equipe/rendez-vous"), new Link(her.fullName(), href)),
                href + "/deplacer",
                "Déplacer ce rendez-vous",
                false,
                asking.adviser(team, form, before.adviser()),
                form,
                errors));
    }

    private static ModelAndView view(BookingPage page) {
        return new ModelAndView(
                "appointments/booking/form",
                Map.of("page", page),
                page.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private boolean movable(Appointment one) {
        return one.state() instanceof AppointmentState.Booked && one.ends().isAfter(clock.instant());
    }

    /// A list that stood open may name one that has ended, or was cancelled, meanwhile.
    private static ModelAndView over(UUID id, RedirectAttributes redirect) {
        Flash.info("Ce rendez-vous ne se déplace plus : il a eu lieu, ou il est annulé.")
                .after(redirect);
        return new ModelAndView("redirect:/equipe/rendez-vous/" + id);
    }

    private People.Reachable her(Actor.Team team, UUID person) {
        return people.find(person)
                .filter(one -> one.platform().equals(team.platform()))
                .orElseThrow(() -> new NotFound("person", person));
    }
}
