package fr.ensemblier.pathways.support;

import fr.ensemblier.events.HerEvents;
import fr.ensemblier.events.PresenceNoted;
import fr.ensemblier.pathways.model.Facts;
import fr.ensemblier.pathways.model.StepKind;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// That she came to an information collective closes the step of one: nothing is typed twice. Taken back, it opens it
/// again.
@Component
class FedByEvents {

    private final Guiding guiding;
    private final Facts facts;
    private final HerEvents events;

    FedByEvents(Guiding guiding, Facts facts, HerEvents events) {
        this.guiding = guiding;
        this.facts = facts;
        this.events = events;
    }

    /// What is so now counts, whatever was heard first. A step that a human took back stays.
    @ApplicationModuleListener(id = "pathways.presence-noted")
    void on(PresenceNoted noted) {
        var fact = "EVENT:" + noted.registration();
        facts.hold(fact);
        var came = events.of(noted.platform(), noted.registration()).filter(HerEvents.Came::information);
        came.ifPresentOrElse(
                one -> guiding.feed(noted.platform(), one.person(), StepKind.INFORMATION, one.on(), fact, one.words()),
                () -> facts.fedBy(noted.platform(), fact)
                        .forEach(step -> guiding.starve(noted.platform(), step, fact, "Présence notée par erreur")));
    }
}
