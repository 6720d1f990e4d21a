package fr.ensemblier.training.model;

import fr.ensemblier.placements.HireRecorded;
import fr.ensemblier.placements.Hires;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// A hire by the employer who promised it keeps the promise (C12) and begins the work-study (C11), whatever brought it
/// (R-H1).
@Component
class KeptByHires {

    private final Ways ways;
    private final Hires hires;

    KeptByHires(Ways ways, Hires hires) {
        this.ways = ways;
        this.hires = hires;
    }

    @ApplicationModuleListener(id = "training.hire-recorded")
    void on(HireRecorded event) {
        hires.contract(event.hire()).ifPresent(contract -> {
            if (contract.organisation() != null) {
                ways.hired(event.platform(), event.person(), contract.organisation(), contract, event.hire());
            }
        });
    }
}
