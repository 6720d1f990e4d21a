package fr.ensemblier.pathways.mine;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.pathways.model.Pathway;
import fr.ensemblier.pathways.model.PathwayLine;
import fr.ensemblier.pathways.model.PathwayState;
import fr.ensemblier.pathways.model.PathwayStep;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.pathways.model.StepState;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// « Mon parcours », where she stands and what comes next.
@Controller
class MineController {

    private final Pathways pathways;
    private final PathwayLine line;
    private final HerHelps helps;
    private final People people;
    private final Clock clock;

    MineController(Pathways pathways, PathwayLine line, HerHelps helps, People people, Clock clock) {
        this.pathways = pathways;
        this.line = line;
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
                                pathway.name(), said(pathway, today), line.of(pathway), next(pathway, today)))
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

    private static MinePage.@Nullable Next next(Pathway pathway, LocalDate today) {
        return pathway.state() instanceof PathwayState.Open
                ? pathway.current().map(step -> next(step, today)).orElse(null)
                : null;
    }

    private static MinePage.Next next(PathwayStep step, LocalDate today) {
        return new MinePage.Next(
                step.sheet().title(),
                switch (step.state()) {
                    case StepState.Planned planned -> "Prévue le " + French.date(planned.on(), today);
                    case StepState.Underway underway -> "Commencée le " + French.shortDate(underway.begunOn(), today);
                    case StepState.ToCome _, StepState.Ended _ -> "La date sera fixée avec vous";
                },
                switch (step.sheet().acts()) {
                    case TEAM -> "L’équipe vous propose la suite.";
                    case PERSON -> "C’est à vous. L’équipe peut vous aider.";
                    case EMPLOYER -> "C’est au tour d’un employeur.";
                    case PARTNER -> "C’est au tour d’un partenaire.";
                    case SCHOOL -> "C’est au tour de l’école ou de l’organisme.";
                },
                step.sheet().needs(),
                step.sheet().closes());
    }
}
