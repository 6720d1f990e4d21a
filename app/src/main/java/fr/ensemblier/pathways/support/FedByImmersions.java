package fr.ensemblier.pathways.support;

import fr.ensemblier.immersions.DoneImmersions;
import fr.ensemblier.immersions.ImmersionEnded;
import fr.ensemblier.pathways.model.Facts;
import fr.ensemblier.pathways.model.StepKind;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// An immersion done to its end closes the step of an immersion: nothing is typed twice. Taken back, it opens it again.
@Component
class FedByImmersions {

    private final Guiding guiding;
    private final Facts facts;
    private final DoneImmersions done;

    FedByImmersions(Guiding guiding, Facts facts, DoneImmersions done) {
        this.guiding = guiding;
        this.facts = facts;
        this.done = done;
    }

    /// What is so now counts, whatever was heard first. A step that a human took back stays.
    @ApplicationModuleListener(id = "pathways.immersion-ended")
    void on(ImmersionEnded event) {
        var fact = "IMMERSION:" + event.immersion();
        facts.hold(fact);
        done.of(event.platform(), event.immersion())
                .ifPresentOrElse(
                        one -> guiding.feed(
                                event.platform(), one.person(), StepKind.IMMERSION, one.on(), fact, one.words()),
                        () -> facts.fedBy(event.platform(), fact)
                                .forEach(step -> guiding.starve(
                                        event.platform(), step, fact, "Fin d’immersion notée par erreur")));
    }
}
