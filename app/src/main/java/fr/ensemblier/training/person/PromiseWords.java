package fr.ensemblier.training.person;

import fr.ensemblier.training.model.HiredElsewhere;
import fr.ensemblier.training.model.Promise;
import fr.ensemblier.training.model.PromiseState;
import fr.ensemblier.ui.StateKind;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Where a promise stands, in a word and as a sign. What waits for somebody's word says so.
@Component
class PromiseWords {

    private final HiredElsewhere elsewhere;

    PromiseWords(HiredElsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    record Said(StateKind kind, String words) {}

    Said of(Promise one, LocalDate today) {
        return switch (one.state()) {
            case PromiseState.Made _ ->
                !elsewhere.of(one).isEmpty()
                        ? new Said(StateKind.WARN, "Embauche ailleurs, à vérifier")
                        : one.startsOn().isBefore(today)
                                ? new Said(StateKind.WARN, "Date passée, à vérifier")
                                : new Said(StateKind.INFO, "Promis");
            case PromiseState.Kept _ -> new Said(StateKind.OK, "Tenu");
            case PromiseState.NotKept _ -> new Said(StateKind.BAD, "Non tenu");
        };
    }
}
