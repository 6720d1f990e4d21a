package fr.ensemblier.immersions.pupils;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where the request for a pupil stands (R-W1). A state offers only the moves that it allows.
///
/// ```
/// Asked ──> Sent ──> Accepted ──> Done
///   │        │ └──> Declined │
///   └────────┴──────────────┴──> Cancelled
/// ```
/// Asked: the preparatory talk is still to come, the structure knows nothing yet (R-W4).
sealed interface PupilState {

    /// The days, both included, and the hours in words; `hours` is null where they were written freely.
    record Visit(
            LocalDate from,
            LocalDate until,
            String timetable,
            @Nullable PupilHours hours) {

        static Visit of(LocalDate from, LocalDate until, PupilHours hours) {
            return new Visit(from, until, hours.words(), hours);
        }

        /// As it is asked anew, to be held to the limits.
        PupilTimes times() {
            return new PupilTimes(
                    from,
                    until,
                    hours == null ? null : hours.begins(),
                    hours == null ? null : hours.ends(),
                    hours == null ? null : hours.pause());
        }

        /// From its first day on.
        boolean begun(LocalDate today) {
            return !from.isAfter(today);
        }

        boolean sameDays(Visit other) {
            return from.equals(other.from) && until.equals(other.until);
        }

        boolean over(LocalDate today) {
            return until.isBefore(today);
        }
    }

    sealed interface Open extends PupilState {

        /// `reason` is a code of PUPIL_CANCEL; none when who asked takes it back.
        default Cancelled cancelled(LocalDate on, String by, @Nullable String reason) {
            return new Cancelled(on, by, reason);
        }
    }

    record Asked() implements Open {

        Sent sent() {
            return new Sent();
        }
    }

    record Sent() implements Open {

        Accepted accepted(Visit visit) {
            return new Accepted(visit);
        }

        Declined declined(LocalDate on, String reason) {
            return new Declined(on, reason);
        }
    }

    record Accepted(Visit visit) implements Open {

        Accepted moved(Visit other) {
            return new Accepted(other);
        }

        Done done() {
            return new Done(visit);
        }
    }

    record Done(Visit visit) implements PupilState {}

    /// `reason` of PUPIL_REFUSAL.
    record Declined(LocalDate on, String reason) implements PupilState {}

    record Cancelled(LocalDate on, String by, @Nullable String reason) implements PupilState {}

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Asked _ -> "ASKED";
            case Sent _ -> "SENT";
            case Accepted _ -> "ACCEPTED";
            case Done _ -> "DONE";
            case Declined _ -> "DECLINED";
            case Cancelled _ -> "CANCELLED";
        };
    }

    /// Its days, once the structure gave them.
    static @Nullable Visit visit(PupilState state) {
        return switch (state) {
            case Accepted(var visit) -> visit;
            case Done(var visit) -> visit;
            case Asked _, Sent _, Declined _, Cancelled _ -> null;
        };
    }
}
