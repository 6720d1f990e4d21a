package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.placements.Hires;
import fr.ensemblier.ui.FieldError;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the team types about a hire that it heard of. `offer` comes with the address, from who promised its opening.
record HireForm(
        @Nullable UUID personne,
        @Nullable UUID establishment,
        @Nullable UUID offer,
        @Nullable String establishmentText,
        @Nullable Boolean unnamed,
        @Nullable String broughtBy,
        @Nullable String occupation,
        @Nullable String contract,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String hours,
        @Nullable String looking) {

    static final Set<String> WAYS = Set.of("PATHWAY", "EVENT", "IMMERSION", "SPONTANEOUS", "DECLARED");

    /// « Je ne sais pas » asks her (R-M10).
    private static final Set<String> ANSWERS = Set.of("NO", "MORE_HOURS", "ANOTHER_POST", "inconnu");

    List<FieldError> errors(ValueLists lists, Occupations occupations, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (establishment == null
                && !Boolean.TRUE.equals(unnamed)
                && (establishmentText == null || establishmentText.isBlank())) {
            errors.add(
                    new FieldError("establishment", "Indiquez l’employeur, ou cochez que vous ne le connaissez pas."));
        }
        if (broughtBy == null || !WAYS.contains(broughtBy)) {
            errors.add(new FieldError("broughtBy", "Dites ce qui a conduit à cette embauche."));
        }
        if (occupation == null || occupations.find(occupation).isEmpty()) {
            errors.add(new FieldError("occupation", "Choisissez le métier."));
        }
        if (contract == null || !lists.knows("CONTRACT_CLASS", contract)) {
            errors.add(new FieldError("contract", "Choisissez le contrat."));
        } else if (Hires.ends(contract) && endsOn == null) {
            errors.add(new FieldError("endsOn", "Ce contrat a une fin. Indiquez son dernier jour."));
        }
        if (startsOn == null) {
            errors.add(new FieldError("startsOn", "Indiquez le premier jour de travail."));
        } else if (startsOn.isAfter(today.plusYears(1)) || startsOn.isBefore(today.minusYears(5))) {
            errors.add(new FieldError("startsOn", "Cette date est trop éloignée. Vérifiez-la."));
        } else if (endsOn != null && endsOn.isBefore(startsOn)) {
            errors.add(new FieldError("endsOn", "La fin vient avant le début. Corrigez une des deux dates."));
        }
        if (hours != null && !hours.isBlank() && weekly() == null) {
            errors.add(new FieldError("hours", "Écrivez un nombre d’heures entre 1 et 48, par exemple 28."));
        }
        if (looking == null || !ANSWERS.contains(looking)) {
            errors.add(new FieldError("looking", "Dites si la personne cherche encore, ou demandez-le-lui."));
        }
        return errors;
    }

    /// Only after [#errors] found none; null asks her.
    Hires.@Nullable Looking answer() {
        return looking == null || looking.equals("inconnu") ? null : Hires.Looking.valueOf(looking);
    }

    @Nullable BigDecimal weekly() {
        return weekly(hours);
    }

    /// Hours a week from 1 to 48, written with a comma or a point; else null.
    static @Nullable BigDecimal weekly(@Nullable String hours) {
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
}
