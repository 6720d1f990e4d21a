package fr.ensemblier.people.handover;

import java.time.Instant;
import java.time.LocalDate;

/// Where a handover stands (R-W1, R-W2).
///
/// ```
/// Proposed ──> Accepted ──> Returned   (only one that was for a time)
///     ├──────> Declined     with a reason
///     └──────> Withdrawn    by who proposed it, or since one of both left the team
/// ```
sealed interface HandoverState {

    record Proposed() implements HandoverState {

        Accepted accepted(Instant at) {
            return new Accepted(at);
        }

        Declined declined(Instant at, String why) {
            return new Declined(at, why);
        }

        Withdrawn withdrawn(Instant at) {
            return new Withdrawn(at);
        }
    }

    record Accepted(Instant at) implements HandoverState {

        Returned returned(LocalDate on, String by) {
            return new Returned(at, on, by);
        }
    }

    record Declined(Instant at, String why) implements HandoverState {}

    record Withdrawn(Instant at) implements HandoverState {}

    record Returned(Instant acceptedAt, LocalDate on, String by) implements HandoverState {}

    /// As the table says it.
    default String word() {
        return switch (this) {
            case Proposed _ -> "PROPOSED";
            case Accepted _ -> "ACCEPTED";
            case Declined _ -> "DECLINED";
            case Withdrawn _ -> "WITHDRAWN";
            case Returned _ -> "RETURNED";
        };
    }
}
