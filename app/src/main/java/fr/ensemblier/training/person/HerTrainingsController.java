package fr.ensemblier.training.person;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Her trainings in her space: sessions, schools, what employers promise her, work-study; what goes on first.
@Controller
class HerTrainingsController {

    record Page(List<PersonPage.Line> open, List<PersonPage.Line> over) {}

    private final PersonView view;
    private final Clock clock;

    HerTrainingsController(PersonView view, Clock clock) {
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/mon-espace/formations")
    ModelAndView show() {
        var her = Actors.candidate();
        var all = view.lines(her.platform(), her.person(), Paris.today(clock));
        return new ModelAndView(
                "training/person/hertrainings",
                Map.of(
                        "page",
                        new Page(
                                all.stream().filter(PersonPage.Line::open).toList(),
                                all.stream().filter(line -> !line.open()).toList())));
    }
}
