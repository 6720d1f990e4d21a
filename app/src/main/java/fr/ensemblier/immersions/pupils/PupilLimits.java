package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.LegalFrame;
import fr.ensemblier.ui.FieldError;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which days a visit may take (R-W4): ahead, in their order, no more of them than its frame allows.
@Component
class PupilLimits {

    private final Parameters parameters;
    private final Clock clock;

    PupilLimits(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /// What is wrong with them, beside its field.
    Optional<FieldError> broken(PupilRequest one, PupilState.Visit visit) {
        if (visit.from().isBefore(Paris.today(clock))) {
            return Optional.of(new FieldError("from", "Choisissez aujourd’hui ou un jour à venir."));
        }
        if (visit.until().isBefore(visit.from())) {
            return Optional.of(
                    new FieldError("until", "Le dernier jour vient avant le premier. Corrigez l’un des deux."));
        }
        var most = parameters.days(
                one.frame() == LegalFrame.PUPIL ? "r-w4.pupil-most-days" : "r-w4.mini-most-days", one.platform());
        return visit.until().isAfter(visit.from().plusDays(most - 1))
                ? Optional.of(new FieldError(
                        "until",
                        "La visite dure " + French.plural(most, "jour", "jours")
                                + " au plus. Rapprochez le dernier jour."))
                : Optional.empty();
    }
}
