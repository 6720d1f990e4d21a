package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.people.ProfileStanding;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.GetFragment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The hires of a person's file, as a part of it and as a page of their own.
@Controller
class PersonController {

    private final Register register;
    private final Lines lines;
    private final People people;
    private final Hires hires;
    private final Openings openings;
    private final Clock clock;

    PersonController(Register register, Lines lines, People people, Hires hires, Openings openings, Clock clock) {
        this.openings = openings;
        this.register = register;
        this.lines = lines;
        this.people = people;
        this.hires = hires;
        this.clock = clock;
    }

    @GetFragment("/equipe/personnes/{person}/embauches")
    ModelAndView part(@PathVariable UUID person) {
        return ofPerson(person, "placements/register/person");
    }

    @GetMapping("/equipe/personnes/{person}/embauches")
    ModelAndView ofPerson(@PathVariable UUID person) {
        var page = ofPerson(person, "placements/register/personpage");
        openings.note(Actors.team().platform(), person, "person.opened");
        return page;
    }

    private static String inPost(Hires.Post post, LocalDate today) {
        return "En emploi chez " + post.employer()
                + (post.startsOn().isAfter(today) ? ", à partir du " : " depuis le ")
                + French.shortDate(post.startsOn(), today);
    }

    /// She says that she works, and no hire says where (R-H1).
    private boolean works(Actor.Team actor, UUID person) {
        return people.standing(actor.platform(), person)
                .filter(one -> one instanceof ProfileStanding.Ready ready && ready.working()
                        || one instanceof ProfileStanding.Resting resting && resting.working())
                .isPresent();
    }

    private ModelAndView ofPerson(UUID person, String view) {
        var actor = Actors.team();
        var her = people.find(person)
                .filter(one -> one.platform().equals(actor.platform()))
                .orElseThrow(() -> new NotFound("person", person));
        var today = Paris.today(clock);
        var page = new PersonPage(
                her.fullName(),
                "/equipe/personnes/" + person,
                hires.post(actor.platform(), person)
                        .map(post -> inPost(post, today))
                        .orElse(null),
                register.ofPerson(actor.platform(), person, today).stream()
                        .map(row -> lines.of(row, today))
                        .toList(),
                "/equipe/embauches/nouvelle?personne=" + person,
                works(actor, person));
        return new ModelAndView(view, Map.of("page", page));
    }
}
