package fr.ensemblier.training.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a group stands (R-W1).
///
/// ```
/// Forming ──> Asked (of the OPCO, of a body) ──> Agreed (with a session)
///    ^  └───────────┼──> GivenUp
///    └── Refused <──┘
/// ```
public sealed interface CohortState {

    record Forming() implements CohortState {

        public Asked asked(LocalDate on, String of) {
            return new Asked(on, of);
        }

        public GivenUp givenUp(LocalDate on, String reason) {
            return new GivenUp(null, on, reason);
        }
    }

    /// `of` says who is asked: « Uniformation ».
    record Asked(LocalDate on, String of) implements CohortState {

        public Agreed agreed(LocalDate day, UUID session) {
            return new Agreed(this, day, session);
        }

        public Refused refused(LocalDate day, String reason) {
            return new Refused(this, day, reason);
        }

        public GivenUp givenUp(LocalDate day, String reason) {
            return new GivenUp(this, day, reason);
        }
    }

    record Agreed(Asked asked, LocalDate on, UUID session) implements CohortState {}

    /// `reason` is of the list COHORT_STOP.
    record Refused(Asked asked, LocalDate on, String reason) implements CohortState {

        public Forming again() {
            return new Forming();
        }
    }

    record GivenUp(@Nullable Asked asked, LocalDate on, String reason) implements CohortState {}

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Forming _ -> "FORMING";
            case Asked _ -> "ASKED";
            case Agreed _ -> "AGREED";
            case Refused _ -> "REFUSED";
            case GivenUp _ -> "GIVEN_UP";
        };
    }
}
