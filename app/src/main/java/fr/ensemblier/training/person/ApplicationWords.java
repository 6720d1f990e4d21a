package fr.ensemblier.training.person;

import fr.ensemblier.training.model.ApplicationState;
import fr.ensemblier.training.model.TrainingApplication;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Where an application to a school stands, in words, as a sign and as a line.
final class ApplicationWords {

    private ApplicationWords() {}

    static StateKind kind(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Preparing _ -> StateKind.WARN;
            case ApplicationState.Awaiting _ -> StateKind.INFO;
            case ApplicationState.Admitted _ -> StateKind.OK;
            case ApplicationState.Refused _ -> StateKind.BAD;
            case ApplicationState.Withdrawn _ -> StateKind.NONE;
        };
    }

    static String words(ApplicationState state) {
        return switch (state) {
            case ApplicationState.Preparing _ -> "En préparation";
            case ApplicationState.Sent _ -> "Envoyé";
            case ApplicationState.WaitingList _ -> "Liste d’attente";
            case ApplicationState.Admitted _ -> "Admission";
            case ApplicationState.Refused _ -> "Refusé";
            case ApplicationState.Withdrawn _ -> "Abandonné";
        };
    }

    static List<Step> line(TrainingApplication one, LocalDate today) {
        var steps = new ArrayList<Step>();
        var state = one.state();
        if (state instanceof ApplicationState.Preparing) {
            return List.of(
                    TraineeLine.now(one.madeOn(), "Préparation", today), Step.later("Envoi"), Step.later("Réponse"));
        }
        steps.add(TraineeLine.done(one.madeOn(), "Préparation", today));
        switch (state) {
            case ApplicationState.Preparing _ -> {}
            case ApplicationState.Sent(var on) -> steps.add(TraineeLine.now(on, "Envoi", today));
            case ApplicationState.WaitingList(var sent, var on) -> {
                steps.add(TraineeLine.done(sent, "Envoi", today));
                steps.add(TraineeLine.now(on, "Liste d’attente", today));
            }
            case ApplicationState.Admitted(var from, var on) -> {
                steps.add(TraineeLine.done(from.sent(), "Envoi", today));
                steps.add(TraineeLine.done(on, "Admission", today));
                return steps;
            }
            case ApplicationState.Refused(var from, var on, var _) -> {
                steps.add(TraineeLine.done(from.sent(), "Envoi", today));
                steps.add(Step.stopped(French.shortDate(on, today), "Refus"));
                return steps;
            }
            case ApplicationState.Withdrawn withdrawn -> {
                steps.add(Step.stopped(French.shortDate(withdrawn.on(), today), "Abandon"));
                return steps;
            }
        }
        steps.add(Step.later("Réponse"));
        return steps;
    }
}
