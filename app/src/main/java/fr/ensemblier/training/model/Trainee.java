package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;

/// A person and a session.
public record Trainee(PlatformId platform, UUID id, UUID person, UUID session, TraineeState state) {

    /// Moved, with what it became, or refused with the reason.
    public sealed interface Outcome {

        record Moved(Trainee trainee) implements Outcome {}

        record No(Refused why) implements Outcome {}
    }

    /// `in` is her session as it is now, `today` what tells past from future.
    public Outcome move(TraineeMove move, TrainingSession in, LocalDate today) {
        if (move.on().isAfter(today)) {
            return no(Refused.NOT_THAT_DAY);
        }
        if (!(move instanceof TraineeMove.TakeBack) && move.on().isBefore(state.latest())) {
            return no(Refused.TOO_EARLY);
        }
        return switch (move) {
            case TraineeMove.Admit(var on) ->
                state instanceof TraineeState.Candidate candidate
                        ? seated(candidate.admitted(on), in)
                        : no(Refused.NOT_NOW);
            case TraineeMove.TurnAway(var on, var reason) ->
                state instanceof TraineeState.Candidate candidate
                        ? became(candidate.turnedAway(on, reason))
                        : no(Refused.NOT_NOW);
            case TraineeMove.Withdraw(var on, var reason) ->
                switch (state) {
                    case TraineeState.Candidate candidate -> became(candidate.withdrawn(on, reason));
                    case TraineeState.Admitted admitted -> became(admitted.withdrawn(on, reason));
                    case TraineeState.Entered _, TraineeState.Ended _ -> no(Refused.NOT_NOW);
                };
            case TraineeMove.Enter(var on) ->
                !(state instanceof TraineeState.Admitted admitted)
                        ? no(Refused.NOT_NOW)
                        : in.isCancelled()
                                ? no(Refused.CANCELLED)
                                : on.isBefore(in.starts()) ? no(Refused.NOT_BEGUN) : became(admitted.entered(on));
            case TraineeMove.Finish(var on) ->
                state instanceof TraineeState.Entered entered ? became(entered.finished(on)) : no(Refused.NOT_NOW);
            case TraineeMove.BreakOff(var on, var reason) ->
                state instanceof TraineeState.Entered entered
                        ? became(entered.brokenOff(on, reason))
                        : no(Refused.NOT_NOW);
            case TraineeMove.Certify(var _, var certificate) ->
                state instanceof TraineeState.Finished finished
                        ? became(finished.certified(certificate))
                        : no(Refused.NOT_NOW);
            case TraineeMove.TakeBack _ -> takenBack(in);
        };
    }

    /// What lives again needs a session that takes place; who withdrew with a seat needs one that is free.
    private Outcome takenBack(TrainingSession in) {
        var before = state.before();
        if (before == null) {
            return no(Refused.NOT_NOW);
        }
        if (in.isCancelled()) {
            return no(Refused.CANCELLED);
        }
        return before.holdsSeat() && !state.holdsSeat() ? seated(before, in) : became(before);
    }

    private Outcome seated(TraineeState next, TrainingSession in) {
        var left = in.left();
        if (in.isCancelled()) {
            return no(Refused.CANCELLED);
        }
        return left != null && left == 0 ? no(Refused.FULL) : became(next);
    }

    private Outcome became(TraineeState next) {
        return new Outcome.Moved(new Trainee(platform, id, person, session, next));
    }

    private static Outcome no(Refused why) {
        return new Outcome.No(why);
    }
}
