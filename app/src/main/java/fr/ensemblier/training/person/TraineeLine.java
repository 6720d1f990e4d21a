package fr.ensemblier.training.person;

import fr.ensemblier.training.model.Certificate;
import fr.ensemblier.training.model.TraineeState;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Step;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a person in a session stands: the steps gone and those to come.
final class TraineeLine {

    private TraineeLine() {}

    static List<Step> of(TraineeState state, LocalDate today) {
        return switch (state) {
            case TraineeState.Candidate(var since) ->
                List.of(
                        now(since, "Candidature", today),
                        Step.later("Admission"),
                        Step.later("Entrée"),
                        Step.later("Fin"));
            case TraineeState.Admitted(var since, var on) ->
                List.of(
                        done(since, "Candidature", today),
                        now(on, "Admission", today),
                        Step.later("Entrée"),
                        Step.later("Fin"));
            case TraineeState.Entered(var since, var admitted, var on) ->
                List.of(
                        done(since, "Candidature", today),
                        done(admitted, "Admission", today),
                        now(on, "Entrée", today),
                        Step.later("Fin"));
            case TraineeState.Finished(var way, var on, var certificate) ->
                List.of(
                        done(way.admitted(), "Admission", today),
                        done(way.on(), "Entrée", today),
                        done(on, "Fin", today),
                        result(certificate, today));
            case TraineeState.BrokenOff(var way, var on, var _) ->
                List.of(
                        done(way.admitted(), "Admission", today),
                        done(way.on(), "Entrée", today),
                        Step.stopped(French.shortDate(on, today), "Arrêt"));
            case TraineeState.TurnedAway(var since, var on, var _) ->
                List.of(done(since, "Candidature", today), Step.stopped(French.shortDate(on, today), "Refus"));
            case TraineeState.Withdrawn(var since, var admitted, var on, var _) ->
                admitted == null
                        ? List.of(
                                done(since, "Candidature", today), Step.stopped(French.shortDate(on, today), "Abandon"))
                        : List.of(
                                done(since, "Candidature", today),
                                done(admitted, "Admission", today),
                                Step.stopped(French.shortDate(on, today), "Abandon"));
        };
    }

    private static Step result(Certificate certificate, LocalDate today) {
        return switch (certificate) {
            case Certificate.Awaited _ -> Step.later("Résultat");
            case Certificate.Whole(var on) -> done(on, "Titre obtenu", today);
            case Certificate.Blocks(var _, var on) -> done(on, "Blocs obtenus", today);
            case Certificate.None(var on) -> Step.stopped(French.shortDate(on, today), "Non obtenu");
        };
    }

    static Step done(@Nullable LocalDate on, String what, LocalDate today) {
        return Step.done(on == null ? null : French.shortDate(on, today), what);
    }

    static Step now(LocalDate on, String what, LocalDate today) {
        return Step.now(French.shortDate(on, today), what);
    }
}
