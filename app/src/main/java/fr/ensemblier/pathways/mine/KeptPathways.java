package fr.ensemblier.pathways.mine;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Kept;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.pathways.model.StepState;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Her pathways and where each step stands, and what is done about what hinders her.
@Component
@Order(4)
class KeptPathways implements Kept {

    private final Pathways pathways;
    private final HerHelps helps;
    private final Clock clock;

    KeptPathways(Pathways pathways, HerHelps helps, Clock clock) {
        this.pathways = pathways;
        this.helps = helps;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("pathway", "pathway_step", "pathway_event", "support_step");
    }

    @Override
    public List<Part> about(Her her) {
        var today = Paris.today(clock);
        return List.of(
                new Part(
                        "Mes parcours",
                        pathways.ofPerson(her.platform(), her.person()).stream()
                                .flatMap(pathway -> Stream.concat(
                                        Stream.of(pathway.name() + ", ouvert le "
                                                + French.shortDate(pathway.openedOn(), today) + " par "
                                                + pathway.openedBy()),
                                        pathway.steps().stream()
                                                .map(step -> step.sheet().title() + French.SPACE + ": "
                                                        + said(step.state()))))
                                .toList()),
                new Part(
                        "Ce qui s’est passé dans mes parcours",
                        story(her).stream()
                                .map(event -> "Le " + French.fullDate(event.on()) + French.SPACE + ": " + event.said()
                                        + ", par " + event.by()
                                        + (event.reason() == null ? "" : " : « " + event.reason() + " »"))
                                .toList()),
                new Part(
                        "Ce qui est fait pour m’aider (pour l’équipe et moi seulement)",
                        helps.told(her.platform(), her.person(), today)));
    }

    /// Read as a machine: on her screens she reads the steps, not their story.
    private List<Pathways.Event> story(Her her) {
        return Actors.as(
                new Actor.Machine("pathways.kept", her.platform()),
                () -> pathways.ofPerson(her.platform(), her.person()).stream()
                        .flatMap(pathway -> pathways.story(her.platform(), pathway.id()).stream())
                        .toList());
    }

    private static String said(StepState state) {
        return switch (state) {
            case StepState.ToCome _ -> "à faire";
            case StepState.Planned planned -> "prévue le " + French.fullDate(planned.on());
            case StepState.Underway underway -> "commencée le " + French.fullDate(underway.begunOn());
            case StepState.Done done -> "terminée le " + French.fullDate(done.endedOn());
            case StepState.Skipped skipped -> "laissée de côté le " + French.fullDate(skipped.endedOn());
            case StepState.BrokenOff broken -> "arrêtée le " + French.fullDate(broken.endedOn());
        };
    }
}
