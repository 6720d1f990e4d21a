package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.ui.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a hire should say, and why it is corrected; `version` is the hire that the form was filled from.
record CorrectForm(
        @Nullable Integer version,
        @Nullable UUID establishment,
        @Nullable String establishmentText,
        @Nullable String occupation,
        @Nullable String contract,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String endReason,
        @Nullable String hours,
        @Nullable String why) {

    private static final int LONGEST = 300;

    static CorrectForm of(Register.Row hire) {
        return new CorrectForm(
                hire.version(),
                hire.establishment(),
                hire.employer(),
                hire.occupation(),
                hire.contract(),
                hire.startsOn(),
                hire.endsOn(),
                hire.endReason(),
                hire.hours() == null ? null : hire.hours().stripTrailingZeros().toPlainString(),
                null);
    }

    List<FieldError> errors(ValueLists lists, Occupations occupations, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (establishment == null && (establishmentText == null || establishmentText.isBlank())) {
            errors.add(new FieldError("establishment", "Indiquez l’employeur."));
        }
        if (occupation == null || occupations.find(occupation).isEmpty()) {
            errors.add(new FieldError("occupation", "Choisissez le métier."));
        }
        if (contract == null || !lists.knows("CONTRACT_CLASS", contract)) {
            errors.add(new FieldError("contract", "Choisissez le contrat."));
        }
        if (startsOn == null) {
            errors.add(new FieldError("startsOn", "Indiquez le premier jour de travail."));
        } else if (startsOn.isAfter(today.plusYears(1)) || startsOn.isBefore(today.minusYears(5))) {
            errors.add(new FieldError("startsOn", "Cette date est trop éloignée. Vérifiez-la."));
        } else if (endsOn != null && endsOn.isBefore(startsOn)) {
            errors.add(new FieldError("endsOn", "La fin vient avant le début. Corrigez une des deux dates."));
        }
        if (endsOn == null && endReason != null && !endReason.isBlank()) {
            errors.add(new FieldError("endsOn", "Indiquez le dernier jour de travail."));
        }
        if (hours != null && !hours.isBlank() && weekly() == null) {
            errors.add(new FieldError("hours", "Écrivez un nombre d’heures entre 1 et 48, par exemple 28."));
        }
        if (why == null || why.isBlank()) {
            errors.add(new FieldError("why", "Dites pourquoi vous corrigez cette embauche."));
        } else if (why.length() > LONGEST) {
            errors.add(new FieldError("why", "Gardez moins de " + LONGEST + " signes."));
        }
        if (establishmentText != null && establishmentText.length() > LONGEST) {
            errors.add(new FieldError("establishment", "Gardez moins de " + LONGEST + " signes."));
        }
        return errors;
    }

    /// A form that does not say what it was filled from was filled from nothing that stands.
    int read() {
        return version == null ? -1 : version;
    }

    @Nullable BigDecimal weekly() {
        return HireForm.weekly(hours);
    }
}
