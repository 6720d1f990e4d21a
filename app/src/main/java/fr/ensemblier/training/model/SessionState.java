package fr.ensemblier.training.model;

import java.time.LocalDate;

/// Where a session stands (R-W1, R09). Whether it runs or is over is said by its dates.
///
/// ```
/// Planned ──> Postponed ──> Postponed again
///    └────────────┴──> Cancelled ──> Planned (cancelled by mistake, or after all: R-E6)
/// ```
public sealed interface SessionState {

    /// It takes place, unless something happens.
    sealed interface Standing extends SessionState {

        default Postponed postponed(LocalDate from, String cause, LocalDate on, String by) {
            return new Postponed(from, cause, on, by);
        }

        default Cancelled cancelled(String cause, LocalDate on, String by) {
            return new Cancelled(cause, on, by);
        }
    }

    record Planned() implements Standing {}

    /// It was to begin on `from`; `cause` is of the list TRAINING_CANCEL.
    record Postponed(LocalDate from, String cause, LocalDate on, String by) implements Standing {}

    record Cancelled(String cause, LocalDate on, String by) implements SessionState {

        public Planned restored() {
            return new Planned();
        }
    }

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Planned _ -> "PLANNED";
            case Postponed _ -> "POSTPONED";
            case Cancelled _ -> "CANCELLED";
        };
    }
}
