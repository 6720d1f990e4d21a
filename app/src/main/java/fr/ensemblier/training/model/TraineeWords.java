package fr.ensemblier.training.model;

import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where a person stands with a session, in words and as a sign.
@Component
public class TraineeWords {

    private final ValueLists lists;

    TraineeWords(ValueLists lists) {
        this.lists = lists;
    }

    public static StateKind kind(TraineeState state) {
        return switch (state) {
            case TraineeState.Candidate _ -> StateKind.WARN;
            case TraineeState.Admitted _, TraineeState.Entered _ -> StateKind.INFO;
            case TraineeState.Finished _ -> StateKind.OK;
            case TraineeState.BrokenOff _ -> StateKind.BAD;
            case TraineeState.TurnedAway _, TraineeState.Withdrawn _ -> StateKind.NONE;
        };
    }

    public static String words(TraineeState state) {
        return switch (state) {
            case TraineeState.Candidate _ -> "Candidature";
            case TraineeState.Admitted _ -> "Admission";
            case TraineeState.Entered _ -> "En formation";
            case TraineeState.Finished finished ->
                switch (finished.certificate()) {
                    case Certificate.Awaited _ -> "Formation terminée";
                    case Certificate.Whole _ -> "Diplôme ou titre obtenu";
                    case Certificate.Blocks(var blocks, var _) ->
                        French.plural(blocks.size(), "bloc obtenu", "blocs obtenus");
                    case Certificate.None _ -> "Terminée, sans le titre";
                };
            case TraineeState.BrokenOff _ -> "Interrompue";
            case TraineeState.TurnedAway _ -> "Non retenue";
            case TraineeState.Withdrawn _ -> "Abandonnée avant le début";
        };
    }

    /// « depuis le 3 mars », « le 12 mai : embauche entre-temps ».
    public String detail(TraineeState state, LocalDate today) {
        var day = "le " + French.shortDate(state.latest(), today);
        var reason = reason(state);
        return state instanceof TraineeState.Live
                ? "depuis " + day
                : reason == null ? day : day + French.SPACE + ": " + French.small(reason);
    }

    public @Nullable String reason(TraineeState state) {
        return switch (state) {
            case TraineeState.BrokenOff broken -> lists.label("TRAINEE_BREAK", broken.reason());
            case TraineeState.TurnedAway away -> lists.label("TRAINEE_REFUSED", away.reason());
            case TraineeState.Withdrawn withdrawn -> lists.label("TRAINEE_WITHDRAW", withdrawn.reason());
            case TraineeState.Live _, TraineeState.Finished _ -> null;
        };
    }
}
