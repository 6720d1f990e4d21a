package fr.ensemblier.training.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a collective VAE stands (R-W1).
///
/// ```
/// Sounding ──> BodyChosen ──> Started ──> Ended
///     └────────────┴────────────┴──> GivenUp
/// ```
/// Each goes back by one step when it was noted by mistake (R-E6).
public sealed interface VaeGroupState {

    /// The list of why one is given up, that of the other groups.
    String REASONS = "COHORT_STOP";

    sealed interface Open extends VaeGroupState {}

    /// The employers are asked, with the OPCO.
    record Sounding() implements Open {}

    record BodyChosen(String name, LocalDate on) implements Open {}

    record Started(BodyChosen from, LocalDate on) implements Open {}

    record Ended(Started from, LocalDate on) implements VaeGroupState {}

    /// `reason` is of the list `REASONS`.
    record GivenUp(Open from, LocalDate on, String reason) implements VaeGroupState {}

    /// As before the last move; null while employers are asked.
    default @Nullable VaeGroupState before() {
        return switch (this) {
            case Sounding _ -> null;
            case BodyChosen _ -> new Sounding();
            case Started(var from, var _) -> from;
            case Ended(var from, var _) -> from;
            case GivenUp(var from, var _, var _) -> from;
        };
    }

    default @Nullable BodyChosen body() {
        return switch (this) {
            case Sounding _ -> null;
            case BodyChosen chosen -> chosen;
            case Started(var from, var _) -> from;
            case Ended(var from, var _) -> from.from();
            case GivenUp(var from, var _, var _) -> from.body();
        };
    }

    default @Nullable LocalDate started() {
        return switch (this) {
            case Sounding _, BodyChosen _ -> null;
            case Started(var _, var on) -> on;
            case Ended(var from, var _) -> from.on();
            case GivenUp(var from, var _, var _) -> from.started();
        };
    }

    /// The day of the last move; null while employers are asked.
    default @Nullable LocalDate latest() {
        return switch (this) {
            case Sounding _ -> null;
            case BodyChosen(var _, var on) -> on;
            case Started(var _, var on) -> on;
            case Ended(var _, var on) -> on;
            case GivenUp(var _, var on, var _) -> on;
        };
    }

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Sounding _ -> "SOUNDING";
            case BodyChosen _ -> "BODY_CHOSEN";
            case Started _ -> "STARTED";
            case Ended _ -> "ENDED";
            case GivenUp _ -> "GIVEN_UP";
        };
    }

    default String words() {
        return switch (this) {
            case Sounding _ -> "Consultation des employeurs";
            case BodyChosen _ -> "Organisme choisi";
            case Started _ -> "En cours";
            case Ended _ -> "Terminée";
            case GivenUp _ -> "Abandonnée";
        };
    }
}
