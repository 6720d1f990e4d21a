package fr.ensemblier.pathways.plan;

import fr.ensemblier.people.HerBarriers.Severity;
import fr.ensemblier.people.PlainWords;
import fr.ensemblier.ui.FieldError;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the forms of a barrier read alike.
final class BarrierForm {

    private static final String HEALTH = "HEALTH_ADJUSTMENT";

    private BarrierForm() {}

    /// Null with the message that says so.
    static @Nullable Severity severity(String typed, List<FieldError> errors) {
        var found = Arrays.stream(Severity.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
        if (found.isEmpty()) {
            errors.add(new FieldError("severity", "Dites si ce frein gêne, freine ou bloque."));
        }
        return found.orElse(null);
    }

    /// Of health only that adjustments are useful, no word more (R-P3).
    static void check(String kind, String detail, List<FieldError> errors) {
        if (kind.equals(HEALTH) && !detail.isBlank()) {
            errors.add(new FieldError("detail", "Pour ce frein, n’écrivez rien : on note seulement qu’il existe."));
            return;
        }
        PlainWords.check("detail", detail, PlanController.LONGEST, errors);
    }
}
