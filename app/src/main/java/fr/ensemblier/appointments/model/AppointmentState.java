package fr.ensemblier.appointments.model;

import java.time.Instant;
import java.util.UUID;

/// Where an appointment stands (R-W1). What is booked has one move; whether she came can be taken back (R-E6).
///
/// ```
/// Booked ──> Attended │ Excused │ NoShow ──> Booked (noted by mistake)
///    ├─────> Cancelled (by her, by the team or by who sent her, with a reason)
///    └─────> Moved (another one follows it)
/// ```
public sealed interface AppointmentState {

    record Booked() implements AppointmentState {

        public Attended attended(UUID talk, Instant at, String by) {
            return new Attended(talk, at, by);
        }

        public Excused excused(Instant at, String by) {
            return new Excused(at, by);
        }

        public NoShow noShow(Instant at, String by) {
            return new NoShow(at, by);
        }

        public Cancelled cancelled(Side side, String reason, Instant at, String by) {
            return new Cancelled(side, reason, at, by);
        }

        public Moved moved(UUID to, Instant at, String by) {
            return new Moved(to, at, by);
        }
    }

    /// Something was decided: when, and by whom.
    sealed interface Decided extends AppointmentState {

        Instant at();

        String by();
    }

    /// Whether she came.
    sealed interface Noted extends Decided {

        default Booked takenBack() {
            return new Booked();
        }
    }

    /// `talk` is the line of her file that it became.
    record Attended(UUID talk, Instant at, String by) implements Noted {}

    /// She did not come, and said why.
    record Excused(Instant at, String by) implements Noted {}

    record NoShow(Instant at, String by) implements Noted {}

    record Cancelled(Side side, String reason, Instant at, String by) implements Decided {}

    record Moved(UUID to, Instant at, String by) implements Decided {}

    /// Who acts: the person, the team, or the body that sent her, on what it booked.
    enum Side {
        PERSON,
        TEAM,
        REFERRER
    }

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Booked _ -> "BOOKED";
            case Attended _ -> "ATTENDED";
            case Excused _ -> "EXCUSED";
            case NoShow _ -> "NO_SHOW";
            case Cancelled _ -> "CANCELLED";
            case Moved _ -> "MOVED";
        };
    }
}
