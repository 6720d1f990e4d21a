package fr.ensemblier.matching.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a contact stands. A state offers only the moves that it allows.
///
/// ```
/// Queued ──> Asked ──> Accepted ──> Reached ──> Closed (hired or not)
///    │         ├─────> Declined        │ └─┘ next stage
///    │         ├─────> NoAnswer        │
///    └─────────┴─────> Withdrawn <─────┘ (offer ended, card hidden, hired elsewhere)
/// ```
public sealed interface ContactState {

    /// The states of which the person and the employer still expect something.
    sealed interface Open extends ContactState {

        default Withdrawn withdrawn(Instant now, String why) {
            return new Withdrawn(now, why);
        }
    }

    /// More employers asked for her this week than she takes; it is sent on a day, as far as known (R-M6).
    record Queued(@Nullable LocalDate sendOn) implements Open {
        public Asked sent(Instant now, Instant answerBefore) {
            return new Asked(now, answerBefore);
        }
    }

    /// She was told, and answers by a day (R-M5 b).
    record Asked(Instant sentAt, Instant answerBefore) implements Open {

        public Accepted accepted(Instant now, String by, @Nullable String mandate, Instant reachBefore) {
            return new Accepted(sentAt, now, by, mandate, reachBefore);
        }

        public Declined declined(Instant now, String by, @Nullable String mandate, @Nullable String reason) {
            return new Declined(sentAt, now, by, mandate, reason);
        }

        public NoAnswer unanswered(Instant now) {
            return new NoAnswer(sentAt, now);
        }
    }

    /// The employer reads who she is, and says by a day whether she was reached (R-M5 c).
    record Accepted(
            Instant sentAt,
            Instant answeredAt,
            String by,
            @Nullable String mandate,
            Instant reachBefore) implements Open {

        public Reached reached(Instant now, boolean reached, LocalDate askOutcomeOn) {
            return new Reached(this, now, reached, reached ? Stage.REACHED : Stage.TO_REACH, askOutcomeOn);
        }

        public Closed closed(Instant now, Stage stage, @Nullable String why) {
            return new Closed(this, now, stage, why);
        }
    }

    /// The employer answered; an outcome is asked from time to time until it is closed.
    record Reached(Accepted accepted, Instant reachedAt, boolean reached, Stage stage, LocalDate askOutcomeOn)
            implements Open {

        public Reached next(Stage next, LocalDate askOutcomeOn) {
            return new Reached(accepted, reachedAt, reached || next != Stage.TO_REACH, next, askOutcomeOn);
        }

        public Closed closed(Instant now, Stage stage, @Nullable String why) {
            return new Closed(accepted, now, stage, why);
        }
    }

    record Declined(
            Instant sentAt,
            Instant answeredAt,
            String by,
            @Nullable String mandate,
            @Nullable String reason) implements ContactState {}

    record NoAnswer(Instant sentAt, Instant closedAt) implements ContactState {}

    record Closed(
            Accepted accepted,
            Instant closedAt,
            Stage stage,
            @Nullable String why) implements ContactState {}

    record Withdrawn(Instant closedAt, String why) implements ContactState {}

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Queued _ -> "QUEUED";
            case Asked _ -> "ASKED";
            case Accepted _ -> "ACCEPTED";
            case Reached _ -> "REACHED";
            case Declined _ -> "DECLINED";
            case NoAnswer _ -> "NO_ANSWER";
            case Closed _ -> "CLOSED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }
}
