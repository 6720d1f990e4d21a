package fr.ensemblier.training.model;

import fr.ensemblier.placements.HireCorrected;
import fr.ensemblier.placements.HireEndMoved;
import fr.ensemblier.placements.HireRecorded;
import fr.ensemblier.placements.Hires;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A hire by the employer who promised it keeps the promise (C12) and begins the work-study (C11), whatever brought it
/// (R-H1). A hire at another employer asks what becomes of the promise.
@Component
class KeptByHires {

    private final Ways ways;
    private final HiredElsewhere elsewhere;
    private final Hires hires;

    KeptByHires(Ways ways, HiredElsewhere elsewhere, Hires hires) {
        this.ways = ways;
        this.elsewhere = elsewhere;
        this.hires = hires;
    }

    @ApplicationModuleListener(id = "training.hire-recorded")
    void on(HireRecorded event) {
        hires.contract(event.hire()).ifPresent(contract -> {
            if (contract.organisation() != null) {
                ways.hired(event.platform(), event.person(), contract.organisation(), contract, event.hire());
            }
        });
        elsewhere.look(event.platform(), event.person());
    }

    @ApplicationModuleListener(id = "training.hire-corrected")
    void on(HireCorrected event) {
        elsewhere.look(event.platform(), event.person());
    }

    @ApplicationModuleListener(id = "training.hire-end-moved")
    void on(HireEndMoved event) {
        elsewhere.look(event.platform(), event.person());
    }
}
