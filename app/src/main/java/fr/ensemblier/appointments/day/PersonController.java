package fr.ensemblier.appointments.day;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.AppointmentState;
import fr.ensemblier.appointments.model.Appointments;
import fr.ensemblier.appointments.model.Place;
import fr.ensemblier.appointments.model.Places;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.GetFragment;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Her appointments in her file.
@Controller
@RequestMapping("/equipe/personnes/{person}/rendez-vous")
class PersonController {

    private final Appointments appointments;
    private final Places places;
    private final People people;
    private final Openings openings;
    private final Clock clock;

    PersonController(Appointments appointments, Places places, People people, Openings openings, Clock clock) {
        this.appointments = appointments;
        this.places = places;
        this.people = people;
        this.openings = openings;
        this.clock = clock;
    }

    /// Inside her file, which notes its opening itself (R-P4).
    @GetFragment
    ModelAndView part(@PathVariable UUID person) {
        var team = Actors.team();
        return view("appointments/day/person", team, her(team, person), "/equipe/personnes/" + person);
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID person) {
        var team = Actors.team();
        var her = her(team, person);
        openings.note(team.platform(), her.person(), "person.opened");
        return view("appointments/day/personpage", team, her, "/equipe/personnes/" + person + "/rendez-vous");
    }

    private ModelAndView view(String template, Actor.Team team, People.Reachable her, String then) {
        var all = appointments.ofPerson(team.platform(), her.person());
        var open = (Predicate<Appointment>) one -> one.state() instanceof AppointmentState.Booked;
        var known = places.byId(team.platform());
        var page = new PersonPart(
                her.fullName(),
                "/equipe/personnes/" + her.person(),
                "/equipe/personnes/" + her.person() + "/rendez-vous/nouveau",
                all.stream()
                        .filter(open)
                        .sorted(Comparator.comparing(Appointment::starts))
                        .map(one -> line(one, her, known, then))
                        .toList(),
                all.stream()
                        .filter(open.negate())
                        .map(one -> line(one, her, known, then))
                        .toList());
        return new ModelAndView(template, Map.of("page", page));
    }

    private Line line(Appointment one, People.Reachable her, Map<UUID, Place> known, String then) {
        var place = one.place() == null ? null : known.get(one.place());
        return Line.of(
                one,
                her.person(),
                her.fullName(),
                her.phone(),
                place == null ? null : place.brief(),
                clock.instant(),
                then);
    }

    private People.Reachable her(Actor.Team team, UUID person) {
        return people.find(person)
                .filter(one -> one.platform().equals(team.platform()))
                .orElseThrow(() -> new NotFound("person", person));
    }
}
