package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.ui.French;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a correction changes in a hire, in words for its history.
@Component
class Differences {

    private final Occupations occupations;
    private final ValueLists lists;

    Differences(Occupations occupations, ValueLists lists) {
        this.occupations = occupations;
        this.lists = lists;
    }

    /// « Début : 3 mars 2026, au lieu de 1er mars 2026 », or empty when nothing changes.
    String of(Register.Row before, HireChanges.Facts after) {
        var said = new ArrayList<String>();
        differ(said, "Employeur", before.employer(), after.employer());
        if (said.isEmpty() && !Objects.equals(before.establishment(), after.establishment())) {
            said.add("Employeur : " + after.employer() + ", une autre structure du même nom");
        }
        differ(said, "Métier", occupations.brief(before.occupation()), occupations.brief(after.occupation()));
        differ(
                said,
                "Contrat",
                lists.label("CONTRACT_CLASS", before.contract()),
                lists.label("CONTRACT_CLASS", after.contract()));
        differ(said, "Début", French.fullDate(before.startsOn()), French.fullDate(after.startsOn()));
        differ(said, "Fin", day(before.endsOn()), day(after.endsOn()));
        differ(said, "Raison de la fin", reason(before.endReason()), reason(after.endReason()));
        differ(said, "Heures par semaine", hours(before.hours()), hours(after.hours()));
        return String.join(". ", said);
    }

    private static void differ(ArrayList<String> said, String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            said.add(what + " : " + after + ", au lieu de " + before);
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "sans fin prévue" : French.fullDate(day);
    }

    private String reason(@Nullable String code) {
        return code == null ? "non dite" : lists.label("HIRE_END_REASON", code);
    }

    private static String hours(@Nullable BigDecimal hours) {
        return hours == null ? "non dites" : French.number(hours.doubleValue(), 1);
    }
}
