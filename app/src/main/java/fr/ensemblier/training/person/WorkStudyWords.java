package fr.ensemblier.training.person;

import fr.ensemblier.training.model.WorkStudy;
import fr.ensemblier.training.model.WorkStudyState;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import fr.ensemblier.ui.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Where a work-study stands, in words, as a sign and as a line.
final class WorkStudyWords {

    private WorkStudyWords() {}

    static StateKind kind(WorkStudyState state) {
        return switch (state) {
            case WorkStudyState.Searching _ -> StateKind.WARN;
            case WorkStudyState.Promised _, WorkStudyState.Filed _, WorkStudyState.Started _ -> StateKind.INFO;
            case WorkStudyState.Finished _ -> StateKind.OK;
            case WorkStudyState.BrokenOff _ -> StateKind.BAD;
        };
    }

    static String words(WorkStudyState state) {
        return switch (state) {
            case WorkStudyState.Searching _ -> "Cherche un employeur";
            case WorkStudyState.Promised _ -> "Contrat promis";
            case WorkStudyState.Filed _ -> "Contrat déposé";
            case WorkStudyState.Started _ -> "Commencée";
            case WorkStudyState.Finished _ -> "Terminée";
            case WorkStudyState.BrokenOff _ -> "Interrompue";
        };
    }

    static List<Step> line(WorkStudy one, LocalDate today) {
        var steps = new ArrayList<Step>();
        var state = one.state();
        var promised = state.promised();
        var filed = state.filed();
        var started = state.started();
        steps.add(
                state instanceof WorkStudyState.Searching
                        ? TraineeLine.now(one.madeOn(), "Recherche", today)
                        : TraineeLine.done(one.madeOn(), "Recherche", today));
        if (promised != null) {
            steps.add(step(state instanceof WorkStudyState.Promised, promised.on(), "Promesse", today));
        }
        if (filed != null) {
            steps.add(step(state instanceof WorkStudyState.Filed, filed.on(), "Dépôt", today));
        }
        if (started != null) {
            steps.add(step(state instanceof WorkStudyState.Started, started, "Début", today));
        }
        switch (state) {
            case WorkStudyState.BrokenOff broken ->
                steps.add(Step.stopped(French.shortDate(broken.on(), today), "Arrêt"));
            case WorkStudyState.Finished finished -> steps.add(TraineeLine.done(finished.on(), "Fin", today));
            case WorkStudyState.Open _ -> {
                if (promised == null) {
                    steps.add(Step.later("Promesse"));
                }
                if (filed == null) {
                    steps.add(Step.later("Dépôt"));
                }
                steps.add(Step.later(started == null ? "Début" : "Fin"));
            }
        }
        return steps;
    }

    private static Step step(boolean now, LocalDate on, String what, LocalDate today) {
        return now ? TraineeLine.now(on, what, today) : TraineeLine.done(on, what, today);
    }
}
