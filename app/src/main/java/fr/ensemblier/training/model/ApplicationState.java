package fr.ensemblier.training.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where an application to a school stands (R-W1, C12).
///
/// ```
/// Preparing ──> Sent ──> WaitingList ──> Admitted │ Refused
///     │          ├──────────────────────────^
///     └──────────┴─────────────┴──> Withdrawn
/// ```
/// Each goes back by one step when it was noted by mistake (R-E6).
public sealed interface ApplicationState {

    record Preparing() implements ApplicationState {}

    /// The school has it; its answer is awaited.
    sealed interface Awaiting extends ApplicationState {

        LocalDate sent();
    }

    record Sent(LocalDate on) implements Awaiting {

        @Override
        public LocalDate sent() {
            return on;
        }
    }

    /// No answer yet, but a rank.
    record WaitingList(LocalDate sent, LocalDate on) implements Awaiting {}

    sealed interface Ended extends ApplicationState {

        LocalDate on();
    }

    record Admitted(Awaiting from, LocalDate on) implements Ended {}

    /// `reason` is of the list APPLICATION_REFUSED.
    record Refused(Awaiting from, LocalDate on, String reason) implements Ended {}

    /// `reason` is of the list TRAINEE_WITHDRAW; `from` is null when it was never sent.
    record Withdrawn(@Nullable Awaiting from, LocalDate on, String reason) implements Ended {}

    /// As before the last move; null for one in preparation.
    default @Nullable ApplicationState before() {
        return switch (this) {
            case Preparing _ -> null;
            case Sent _ -> new Preparing();
            case WaitingList(var sent, var _) -> new Sent(sent);
            case Admitted(var from, var _) -> from;
            case Refused(var from, var _, var _) -> from;
            case Withdrawn(var from, var _, var _) -> from == null ? new Preparing() : from;
        };
    }

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Preparing _ -> "PREPARING";
            case Sent _ -> "SENT";
            case WaitingList _ -> "WAITING_LIST";
            case Admitted _ -> "ADMITTED";
            case Refused _ -> "REFUSED";
            case Withdrawn _ -> "WITHDRAWN";
        };
    }
}
