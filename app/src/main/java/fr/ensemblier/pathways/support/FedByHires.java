package fr.ensemblier.pathways.support;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.placements.HireCorrected;
import fr.ensemblier.placements.HireRecorded;
import fr.ensemblier.placements.Hires;
import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A hire closes the step of the contract, whatever brought it (R-H1): nothing is typed twice. Cancelled, it opens it
/// again.
@Component
class FedByHires {

    private final Guiding guiding;
    private final Pathways pathways;
    private final Hires hires;
    private final Clock clock;

    FedByHires(Guiding guiding, Pathways pathways, Hires hires, Clock clock) {
        this.guiding = guiding;
        this.pathways = pathways;
        this.hires = hires;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "pathways.hire-recorded")
    void on(HireRecorded event) {
        hires.question(event.hire()).ifPresent(hire -> {
            var today = Paris.today(clock);
            guiding.feed(
                    event.platform(),
                    event.person(),
                    StepKind.CONTRACT,
                    hire.startsOn().isAfter(today) ? today : hire.startsOn(),
                    fact(event.hire()),
                    hire.employer());
        });
    }

    @ApplicationModuleListener(id = "pathways.hire-corrected")
    void on(HireCorrected event) {
        var fed = pathways.fedBy(event.platform(), fact(event.hire()));
        if (hires.stands(event.hire())) {
            if (fed.isEmpty()) {
                on(new HireRecorded(event.platform(), event.hire(), event.person()));
            }
        } else {
            fed.forEach(step -> guiding.starve(event.platform(), step.pathway(), step.step(), "Embauche annulée"));
        }
    }

    private static String fact(java.util.UUID hire) {
        return "HIRE:" + hire;
    }
}
