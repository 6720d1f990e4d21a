package fr.ensemblier.training.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a person stands with a session (R-W1). A state offers only the moves that it allows; each has its day.
///
/// ```
/// Candidate ──> Admitted ──> Entered ──> Finished (with its certificate)
///     ├──> TurnedAway  │        └──────> BrokenOff
///     └────────────────┴──> Withdrawn
/// ```
/// Each goes back by one step when it was noted by mistake (R-E6).
public sealed interface TraineeState {

    /// Since when she is a candidate.
    LocalDate since();

    /// The day of the last move.
    LocalDate latest();

    /// It goes on.
    sealed interface Live extends TraineeState {}

    sealed interface Ended extends TraineeState {}

    record Candidate(LocalDate since) implements Live {

        @Override
        public LocalDate latest() {
            return since;
        }

        public Admitted admitted(LocalDate on) {
            return new Admitted(since, on);
        }

        public TurnedAway turnedAway(LocalDate on, String reason) {
            return new TurnedAway(since, on, reason);
        }

        public Withdrawn withdrawn(LocalDate on, String reason) {
            return new Withdrawn(since, null, on, reason);
        }
    }

    record Admitted(LocalDate since, LocalDate on) implements Live {

        @Override
        public LocalDate latest() {
            return on;
        }

        public Entered entered(LocalDate day) {
            return new Entered(since, on, day);
        }

        public Withdrawn withdrawn(LocalDate day, String reason) {
            return new Withdrawn(since, on, day, reason);
        }
    }

    record Entered(LocalDate since, LocalDate admitted, LocalDate on) implements Live {

        @Override
        public LocalDate latest() {
            return on;
        }

        public Finished finished(LocalDate day) {
            return new Finished(this, day, new Certificate.Awaited());
        }

        public BrokenOff brokenOff(LocalDate day, String reason) {
            return new BrokenOff(this, day, reason);
        }
    }

    record Finished(Entered way, LocalDate on, Certificate certificate) implements Ended {

        @Override
        public LocalDate since() {
            return way.since();
        }

        @Override
        public LocalDate latest() {
            return on;
        }

        public Finished certified(Certificate result) {
            return new Finished(way, on, result);
        }
    }

    /// `reason` is of the list TRAINEE_BREAK.
    record BrokenOff(Entered way, LocalDate on, String reason) implements Ended {

        @Override
        public LocalDate since() {
            return way.since();
        }

        @Override
        public LocalDate latest() {
            return on;
        }
    }

    /// The body did not take her; `reason` is of the list TRAINEE_REFUSED.
    record TurnedAway(LocalDate since, LocalDate on, String reason) implements Ended {

        @Override
        public LocalDate latest() {
            return on;
        }
    }

    /// She does not go, or it does not take place; `reason` is of the list TRAINEE_WITHDRAW.
    record Withdrawn(LocalDate since, @Nullable LocalDate admitted, LocalDate on, String reason) implements Ended {

        @Override
        public LocalDate latest() {
            return on;
        }
    }

    /// As before the last move; empty for somebody who has only just become a candidate.
    default @Nullable TraineeState before() {
        return switch (this) {
            case Candidate _ -> null;
            case Admitted(var since, var _) -> new Candidate(since);
            case Entered(var since, var admitted, var _) -> new Admitted(since, admitted);
            case Finished(var way, var _, var _) -> way;
            case BrokenOff(var way, var _, var _) -> way;
            case TurnedAway(var since, var _, var _) -> new Candidate(since);
            case Withdrawn(var since, var admitted, var _, var _) ->
                admitted == null ? new Candidate(since) : new Admitted(since, admitted);
        };
    }

    /// Whether she has one of the seats.
    default boolean holdsSeat() {
        return switch (this) {
            case Admitted _, Entered _, Finished _, BrokenOff _ -> true;
            case Candidate _, TurnedAway _, Withdrawn _ -> false;
        };
    }

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Candidate _ -> "CANDIDATE";
            case Admitted _ -> "ADMITTED";
            case Entered _ -> "ENTERED";
            case Finished _ -> "FINISHED";
            case BrokenOff _ -> "BROKEN_OFF";
            case TurnedAway _ -> "TURNED_AWAY";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }
}
