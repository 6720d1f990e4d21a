package fr.ensemblier.placements.register;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.occupations.Occupations;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// A hire as a line of a list.
@Component
class Lines {

    private final Occupations occupations;
    private final ValueLists lists;

    Lines(Occupations occupations, ValueLists lists) {
        this.occupations = occupations;
        this.lists = lists;
    }

    RegisterPage.Line of(Register.Row row, LocalDate today) {
        var over = row.endsOn() != null && row.endsOn().isBefore(today);
        return new RegisterPage.Line(
                "/equipe/embauches/" + row.id(),
                row.name(),
                row.employer(),
                occupations.brief(row.occupation()),
                lists.label("CONTRACT_CLASS", row.contract()),
                French.shortDate(row.startsOn(), today),
                row.cancelled() != null || over && row.stillLooking() != null
                        ? StateKind.NONE
                        : over || row.waiting() > 0 ? StateKind.WARN : StateKind.OK,
                row.cancelled() != null
                        ? "Annulée"
                        : over
                                ? row.stillLooking() == null ? "Terminée, à rappeler" : "Terminée"
                                : row.waiting() > 0
                                        ? "Nouvelles à prendre"
                                        : row.startsOn().isAfter(today) ? "Commence bientôt" : "En poste");
    }
}
