package fr.ensemblier.immersions.asking;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.ImmersionState;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.StateWords;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.people.Openings;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.GetFragment;
import fr.ensemblier.ui.StateKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Her immersions in her file.
@Controller
@RequestMapping("/equipe/personnes/{person}/immersions")
class PersonController {

    /// Her immersions: those that go on, then the others.
    record Part(String name, String personHref, String ask, String find, List<Line> open, List<Line> past) {}

    record Line(String href, String what, String when, StateKind kind, String state) {}

    private final Immersions immersions;
    private final Telling telling;
    private final People people;
    private final Openings openings;

    PersonController(Immersions immersions, Telling telling, People people, Openings openings) {
        this.immersions = immersions;
        this.telling = telling;
        this.people = people;
        this.openings = openings;
    }

    /// Inside her file, which notes its opening itself (R-P4).
    @GetFragment
    ModelAndView part(@PathVariable UUID person) {
        var team = Actors.team();
        return view("immersions/asking/person", her(team, person));
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID person) {
        var team = Actors.team();
        var her = her(team, person);
        openings.note(team.platform(), her.person(), "person.opened");
        return view("immersions/asking/personpage", her);
    }

    private ModelAndView view(String template, People.Reachable her) {
        var all = immersions.ofPerson(her.platform(), her.person());
        var over = (Predicate<Immersion>) one -> switch (one.state()) {
            case ImmersionState.Past _ -> one.debrief() != null;
            case ImmersionState.Cancelled _, ImmersionState.Refused _ -> true;
            case ImmersionState.Ahead _, ImmersionState.Running _ -> false;
        };
        var base = "/equipe/personnes/" + her.person();
        var part = new Part(
                her.fullName(),
                base,
                base + "/immersions/nouvelle",
                "/equipe/immersions/places?pour=" + her.person(),
                all.stream().filter(over.negate()).map(this::line).toList(),
                all.stream().filter(over).map(this::line).toList());
        return new ModelAndView(template, Map.of("page", part));
    }

    private Line line(Immersion one) {
        return new Line(
                "/equipe/immersions/" + one.id(),
                French.capital(telling.what(one)),
                one.frame().words() + ", " + telling.when(one),
                StateWords.kind(one.state()),
                StateWords.words(one.state()));
    }

    private People.Reachable her(Actor.Team team, UUID person) {
        return people.find(person)
                .filter(one -> one.platform().equals(team.platform()))
                .orElseThrow(() -> new NotFound("person", person));
    }
}
