package fr.ensemblier.matching.hiring;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.matching.model.Endings;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.ui.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an employer says about a hire: when, which contract, how many hours, and whether he believes that she
/// still looks. She is asked herself (R-M10).
record HireForm(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String contract,
        @Nullable String hours,
        @Nullable String looking) {

    static final HireForm EMPTY = new HireForm(null, null, null, null, null);

    List<FieldError> errors(ValueLists lists, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (startsOn == null) {
            errors.add(new FieldError("startsOn", "Indiquez le premier jour de travail."));
        } else if (startsOn.isBefore(today.minusYears(1)) || startsOn.isAfter(today.plusYears(1))) {
            errors.add(new FieldError("startsOn", "Cette date est à plus d’un an. Vérifiez-la."));
        }
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            errors.add(new FieldError("endsOn", "La fin vient avant le début. Corrigez une des deux dates."));
        }
        if (contract == null || !lists.knows("CONTRACT_CLASS", contract)) {
            errors.add(new FieldError("contract", "Choisissez le contrat."));
        } else if (Hires.ends(contract) && endsOn == null) {
            errors.add(new FieldError("endsOn", "Ce contrat a une fin. Indiquez son dernier jour."));
        }
        if (hours != null && !hours.isBlank() && weekly() == null) {
            errors.add(new FieldError("hours", "Écrivez un nombre d’heures entre 1 et 48, par exemple 28."));
        }
        return errors;
    }

    @Nullable BigDecimal weekly() {
        if (hours == null || hours.isBlank()) {
            return null;
        }
        try {
            var number = new BigDecimal(hours.strip().replace(',', '.'));
            return number.doubleValue() >= 1 && number.doubleValue() <= 48 ? number : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// Only after [#errors] found none.
    Endings.Hired facts() {
        return new Endings.Hired(
                java.util.Objects.requireNonNull(startsOn),
                endsOn,
                java.util.Objects.requireNonNull(contract),
                weekly(),
                null,
                looking == null || looking.isBlank() ? null : looking.equals("oui"));
    }
}
