package fr.ensemblier.pathways.support;

import fr.ensemblier.pathways.model.PathwayStep;
import fr.ensemblier.pathways.model.StepState;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.StateKind;
import java.time.LocalDate;
import java.util.Locale;

/// Where a step stands, in words and as a sign; late when it takes longer than it should.
final class StepWords {

    private StepWords() {}

    /// It takes longer than it should.
    private static boolean overruns(PathwayStep step, LocalDate today) {
        var days = step.sheet().days();
        return days != null
                && step.state() instanceof StepState.Underway(var begun)
                && begun.plusDays(days).isBefore(today);
    }

    static StateKind kind(PathwayStep step, LocalDate today) {
        return overruns(step, today) ? StateKind.BAD : kind(step.state());
    }

    static String state(PathwayStep step, LocalDate today) {
        var said = state(step.state(), today);
        return overruns(step, today)
                ? "En retard, " + said.substring(0, 1).toLowerCase(Locale.FRENCH) + said.substring(1)
                : said;
    }

    private static StateKind kind(StepState state) {
        return switch (state) {
            case StepState.ToCome _ -> StateKind.NONE;
            case StepState.Planned _, StepState.Underway _ -> StateKind.INFO;
            case StepState.Done _ -> StateKind.OK;
            case StepState.Skipped _ -> StateKind.NONE;
            case StepState.BrokenOff _ -> StateKind.BAD;
        };
    }

    private static String state(StepState state, LocalDate today) {
        return switch (state) {
            case StepState.ToCome _ -> "À faire";
            case StepState.Planned planned -> "Prévue le " + French.shortDate(planned.on(), today);
            case StepState.Underway underway -> "En cours depuis le " + French.shortDate(underway.begunOn(), today);
            case StepState.Done done -> "Terminée le " + French.shortDate(done.endedOn(), today);
            case StepState.Skipped skipped -> "Laissée de côté le " + French.shortDate(skipped.endedOn(), today);
            case StepState.BrokenOff broken -> "Arrêtée le " + French.shortDate(broken.endedOn(), today);
        };
    }
}
