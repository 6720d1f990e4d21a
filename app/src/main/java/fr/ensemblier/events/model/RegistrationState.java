package fr.ensemblier.events.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a registration stands (R-W1). That she came wins over all that was noted before, in whatever order it arrives.
///
/// ```
/// Waiting ──> Seated ──> Came │ Missed ──> where she stood (noted by mistake)
///    │           ├─────> Cancelled
///    └───────────┴─────> Came, also after Missed or Cancelled: she is there, and a seat is free
/// ```
public sealed interface RegistrationState {

    record Seated() implements RegistrationState {}

    /// No seat is free: she moves up in the order of the turns.
    record Waiting() implements RegistrationState {}

    /// Something was decided: when, and by whom.
    sealed interface Decided extends RegistrationState {

        Instant at();

        String by();
    }

    record Cancelled(Instant at, String by) implements Decided {}

    /// `many` of the group; one for somebody who comes alone. `before` is where she stood, for a mistake that is taken
    /// back; null at the door, where nobody expected her.
    record Came(int many, Instant at, String by, @Nullable String before) implements Decided {}

    record Missed(Instant at, String by) implements Decided {}

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Seated _ -> "SEATED";
            case Waiting _ -> "WAITING";
            case Cancelled _ -> "CANCELLED";
            case Came _ -> "CAME";
            case Missed _ -> "MISSED";
        };
    }
}
