package fr.ensemblier.events.model;

import java.time.Instant;

/// Where an event stands (R-W1). That it is over is said by the clock, not by a move.
///
/// ```
/// Draft ──> Published ──> Cancelled (with a reason)
/// ```
public sealed interface EventState {

    /// The team alone reads it.
    record Draft() implements EventState {

        public Published published(Instant at) {
            return new Published(at);
        }
    }

    record Published(Instant at) implements EventState {

        public Cancelled cancelled(Instant when, String by, String reason) {
            return new Cancelled(at, when, by, reason);
        }
    }

    /// `reason` is read by those who had registered.
    record Cancelled(Instant published, Instant at, String by, String reason) implements EventState {}

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Draft _ -> "DRAFT";
            case Published _ -> "PUBLISHED";
            case Cancelled _ -> "CANCELLED";
        };
    }
}
