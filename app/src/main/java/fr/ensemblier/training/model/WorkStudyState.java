package fr.ensemblier.training.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a work-study stands (R-W1, C11).
///
/// ```
/// Searching ──> Promised ──> Filed (with the OPCO) ──> Started ──> Finished
///     └────────────┴────────────┴───────────────────────┴──> BrokenOff
/// ```
/// Each goes back by one step when it was noted by mistake (R-E6).
public sealed interface WorkStudyState {

    /// Before its end.
    sealed interface Open extends WorkStudyState {}

    record Searching() implements Open {}

    record Promised(UUID establishment, UUID organisation, String employer, LocalDate on) implements Open {}

    /// `opco` is of the list OPCO; ANFH and CNFPT are none (R-W5).
    record Filed(Promised by, LocalDate on, String opco) implements Open {}

    record Started(Filed by, LocalDate on) implements Open {}

    record Finished(Started by, LocalDate on) implements WorkStudyState {}

    /// `from` is where it stood; `reason` is of the list TRAINEE_BREAK.
    record BrokenOff(Open from, LocalDate on, String reason) implements WorkStudyState {}

    /// As before the last move; null for a search.
    default @Nullable WorkStudyState before() {
        return switch (this) {
            case Searching _ -> null;
            case Promised _ -> new Searching();
            case Filed(var by, var _, var _) -> by;
            case Started(var by, var _) -> by;
            case Finished(var by, var _) -> by;
            case BrokenOff(var from, var _, var _) -> from;
        };
    }

    /// The employer, once there is one.
    default @Nullable Promised promised() {
        return switch (this) {
            case Searching _ -> null;
            case Promised promised -> promised;
            case Filed filed -> filed.by();
            case Started started -> started.by().by();
            case Finished finished -> finished.by().by().by();
            case BrokenOff broken -> broken.from().promised();
        };
    }

    /// With whom it was filed, once it was.
    default @Nullable Filed filed() {
        return switch (this) {
            case Searching _, Promised _ -> null;
            case Filed filed -> filed;
            case Started started -> started.by();
            case Finished finished -> finished.by().by();
            case BrokenOff broken -> broken.from().filed();
        };
    }

    default @Nullable LocalDate started() {
        return switch (this) {
            case Searching _, Promised _, Filed _ -> null;
            case Started started -> started.on();
            case Finished finished -> finished.by().on();
            case BrokenOff broken -> broken.from().started();
        };
    }

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Searching _ -> "SEARCHING";
            case Promised _ -> "PROMISED";
            case Filed _ -> "FILED";
            case Started _ -> "STARTED";
            case Finished _ -> "FINISHED";
            case BrokenOff _ -> "BROKEN_OFF";
        };
    }
}
