package fr.ensemblier.pathways.model;

import java.time.LocalDate;

/// Where a step of a person's pathway stands (R-W1). A state offers only the moves that it allows; each has its
/// day.
///
/// ```
/// ToCome ──> Planned ──> Underway ──> Done
///    │  └────────┼───────────^ │ │      ^
///    │           │             │ └──────┤ (a step of one day is done at once)
///    ├───────────┴──> Skipped  └──> BrokenOff
///    └──────────────────────────────────┘
/// ```
/// Underway, Done, Skipped and BrokenOff go back to ToCome when they were noted by mistake (R-E6).
public sealed interface StepState {

    /// Not begun: it may be planned, begun, done in one day, or skipped with a reason.
    sealed interface Ahead extends StepState {

        default Planned planned(LocalDate on) {
            return new Planned(on);
        }

        default Underway begun(LocalDate on) {
            return new Underway(on);
        }

        default Done done(LocalDate on) {
            return new Done(on, on);
        }

        default Skipped skipped(LocalDate on, String reason) {
            return new Skipped(on, reason);
        }
    }

    /// Over: nothing more happens to it, but the correction of a mistake.
    sealed interface Ended extends StepState {

        LocalDate endedOn();

        default ToCome takenBack() {
            return new ToCome();
        }
    }

    record ToCome() implements Ahead {}

    /// A day is agreed.
    record Planned(LocalDate on) implements Ahead {}

    record Underway(LocalDate begunOn) implements StepState {

        public Done done(LocalDate on) {
            return new Done(begunOn, on);
        }

        public ToCome takenBack() {
            return new ToCome();
        }

        public BrokenOff brokenOff(LocalDate on, String reason) {
            return new BrokenOff(begunOn, on, reason);
        }
    }

    /// An end before the beginning is refused.
    record Done(LocalDate begunOn, LocalDate endedOn) implements Ended {
        public Done {
            inOrder(begunOn, endedOn);
        }
    }

    /// Not for her, with the reason of a list.
    record Skipped(LocalDate endedOn, String reason) implements Ended {}

    /// Begun and not finished, with the reason of a list. An end before the beginning is refused.
    record BrokenOff(LocalDate begunOn, LocalDate endedOn, String reason) implements Ended {
        public BrokenOff {
            inOrder(begunOn, endedOn);
        }
    }

    /// The word of the table.
    default String word() {
        return switch (this) {
            case ToCome _ -> "TO_COME";
            case Planned _ -> "PLANNED";
            case Underway _ -> "UNDERWAY";
            case Done _ -> "DONE";
            case Skipped _ -> "SKIPPED";
            case BrokenOff _ -> "BROKEN_OFF";
        };
    }

    private static void inOrder(LocalDate begun, LocalDate ended) {
        if (ended.isBefore(begun)) {
            throw new IllegalArgumentException("Ends before it begins: " + begun + ", " + ended);
        }
    }
}
