package fr.ensemblier.training.model;

import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.French;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What R-W5 asks of a POEC and of a POEI in numbers: dated parameters, with the article that says them.
@Component
public class PoeLimits {

    private static final List<String> POE = List.of("POEC", "POEI");

    private final Parameters parameters;

    PoeLimits(Parameters parameters) {
        this.parameters = parameters;
    }

    /// Why a session of so many hours that begins on a day is none of them, in words; empty when it may be.
    public Optional<String> tooLong(PlatformId platform, Collection<String> schemes, LocalDate starts, int hours) {
        var most = parameters.number("r-w5.poe-hours", platform, starts).intValue();
        return schemes.stream().anyMatch(POE::contains) && hours > most
                ? Optional.of(
                        "Une POEC ou une POEI dure " + most + " heures au plus (Code du travail, L6326-1 et L6326-3).")
                : Optional.empty();
    }

    /// The shortest contract that a POEI stands on when it is promised on a day, in months.
    int months(PlatformId platform, LocalDate on) {
        return parameters.number("r-w5.poei-months", platform, on).intValue();
    }

    /// « un contrat de 6 mois ou plus (Code du travail, L6326-1) ».
    public String contract(PlatformId platform, LocalDate on) {
        return "un contrat de " + French.plural(months(platform, on), "mois", "mois")
                + " ou plus (Code du travail, L6326-1)";
    }
}
