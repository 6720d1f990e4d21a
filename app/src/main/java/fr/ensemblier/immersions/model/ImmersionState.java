package fr.ensemblier.immersions.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where an immersion stands (R-W1). A state offers only the moves that it allows.
///
/// ```
/// Wished ──> Requested ──> Accepted ──> Drafted ──> Signed │ HandedOff ──> Running ──> Ended │ Interrupted
///    │           │  └──> Refused │ └──────────────────────────^               ^──────────────┘ (noted by mistake)
///    └───────────┴───────────────┴────────┴──────────┴──> Cancelled
/// ```
/// Wished: she asked, the preparatory talk is still to come (R-W4). Drafted belongs to a PMSMP alone: the other frames
/// are
/// covered by the paper of somebody else.
public sealed interface ImmersionState {

    /// What covers it: since when, and who holds the agreement when it is not signed here.
    record Cover(@Nullable String to, LocalDate on) {}

    /// Not begun: it may still be given up.
    sealed interface Ahead extends ImmersionState {

        default Cancelled cancelled(LocalDate on, String reason) {
            return new Cancelled(on, reason);
        }
    }

    record Wished() implements Ahead {

        public Requested requested() {
            return new Requested();
        }
    }

    record Requested() implements Ahead {

        public Accepted accepted() {
            return new Accepted();
        }

        public Refused refused(LocalDate on, String reason) {
            return new Refused(on, reason);
        }
    }

    record Accepted() implements Ahead {

        public Drafted drafted() {
            return new Drafted();
        }

        /// By the paper of a school or of a chamber, or by none for a visit.
        public HandedOff handedOff(Cover cover) {
            return new HandedOff(cover);
        }
    }

    record Drafted() implements Ahead {

        public Signed signed(LocalDate on) {
            return new Signed(new Cover(null, on));
        }

        public HandedOff handedOff(Cover cover) {
            return new HandedOff(cover);
        }
    }

    sealed interface Covered extends Ahead {

        Cover cover();

        default Running begun(LocalDate on) {
            return new Running(cover(), on);
        }
    }

    record Signed(Cover cover) implements Covered {}

    record HandedOff(Cover cover) implements Covered {}

    record Running(Cover cover, LocalDate since) implements ImmersionState {

        public Ended ended(LocalDate on) {
            return new Ended(cover, since, on);
        }

        public Interrupted interrupted(LocalDate on, String reason) {
            return new Interrupted(cover, since, on, reason);
        }
    }

    /// It took place, to its end or not.
    sealed interface Past extends ImmersionState {

        Cover cover();

        LocalDate since();

        LocalDate on();

        default Running takenBack() {
            return new Running(cover(), since());
        }
    }

    record Ended(Cover cover, LocalDate since, LocalDate on) implements Past {
        public Ended {
            inOrder(since, on);
        }
    }

    record Interrupted(Cover cover, LocalDate since, LocalDate on, String reason) implements Past {
        public Interrupted {
            inOrder(since, on);
        }
    }

    record Cancelled(LocalDate on, String reason) implements ImmersionState {}

    record Refused(LocalDate on, String reason) implements ImmersionState {}

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Wished _ -> "WISHED";
            case Requested _ -> "REQUESTED";
            case Accepted _ -> "ACCEPTED";
            case Drafted _ -> "DRAFTED";
            case Signed _ -> "SIGNED";
            case HandedOff _ -> "HANDED_OFF";
            case Running _ -> "RUNNING";
            case Ended _ -> "ENDED";
            case Interrupted _ -> "INTERRUPTED";
            case Cancelled _ -> "CANCELLED";
            case Refused _ -> "REFUSED";
        };
    }

    private static void inOrder(LocalDate begun, LocalDate ended) {
        if (ended.isBefore(begun)) {
            throw new IllegalArgumentException("Ends before it begins: " + begun + ", " + ended);
        }
    }
}
