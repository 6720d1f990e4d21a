package fr.ensemblier.pathways.mine;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.pathways.HerNextSteps;
import fr.ensemblier.pathways.model.Pathway;
import fr.ensemblier.pathways.model.PathwayLine;
import fr.ensemblier.pathways.model.PathwayState;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// « Mon parcours », where she stands and what comes next.
@Controller
class MineController {

    private final Pathways pathways;
    private final PathwayLine line;
    private final HerNextSteps nextSteps;
    private final HerHelps helps;
    private final People people;
    private final Clock clock;

    MineController(
            Pathways pathways, PathwayLine line, HerNextSteps nextSteps, HerHelps helps, People people, Clock clock) {
        this.pathways = pathways;
        this.line = line;
        this.nextSteps = nextSteps;
        this.helps = helps;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/mon-espace/parcours")
    ModelAndView page() {
        var her = Actors.candidate();
        var today = Paris.today(clock);
        var page = new MinePage(
                pathways.ofPerson(her.platform(), her.person()).stream()
                        .map(pathway -> new MinePage.One(
                                pathway.name(),
                                said(pathway, today),
                                pathway.state() instanceof PathwayState.Going,
                                line.explained(pathway),
                                nextSteps.of(pathway).orElse(null)))
                        .toList(),
                helps.open(her.platform(), her.person(), today),
                people.find(her.person()).map(People.Reachable::adviserName).orElse(null));
        return new ModelAndView("pathways/mine/page", Map.of("page", page));
    }

    private static String said(Pathway pathway, LocalDate today) {
        return switch (pathway.state()) {
            case PathwayState.Open _ -> "Commencé le " + French.shortDate(pathway.openedOn(), today) + ".";
            case PathwayState.Paused paused ->
                "En pause depuis le " + French.shortDate(paused.since(), today) + ". Vous pouvez reprendre.";
            case PathwayState.Left left -> "Terminé le " + French.shortDate(left.on(), today) + ".";
        };
    }
}
