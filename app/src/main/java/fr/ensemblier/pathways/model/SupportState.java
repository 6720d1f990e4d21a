package fr.ensemblier.pathways.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a step to lift a barrier stands (R-W1): to do, asked of a partner, then ended in one of three ways.
public sealed interface SupportState {

    /// Somebody has still to do something.
    sealed interface Open extends SupportState {}

    /// How it ended; `askedOn` where a partner had been asked.
    sealed interface Ended extends SupportState {
        @Nullable LocalDate askedOn();

        LocalDate on();

        default Open takenBack() {
            var asked = askedOn();
            return asked == null ? new ToDo() : new Asked(asked);
        }
    }

    record ToDo() implements Open {}

    record Asked(LocalDate on) implements Open {}

    record Obtained(@Nullable LocalDate askedOn, LocalDate on, String result) implements Ended {}

    /// By the partner; `reason` is a code of the list SUPPORT_REFUSAL.
    record Refused(LocalDate askedOn, LocalDate on, String reason) implements Ended {}

    /// `reason` is a code of the list SUPPORT_GIVEN_UP.
    record GivenUp(@Nullable LocalDate askedOn, LocalDate on, String reason) implements Ended {}

    /// As the table says it.
    default String word() {
        return switch (this) {
            case ToDo _ -> "TO_DO";
            case Asked _ -> "ASKED";
            case Obtained _ -> "OBTAINED";
            case Refused _ -> "REFUSED";
            case GivenUp _ -> "GIVEN_UP";
        };
    }
}
