package fr.ensemblier.pathways.model;

import java.time.LocalDate;

/// Where a pathway stands (R-W1, R-W6).
///
/// ```
/// Open <──> Paused
///   │ ^       │
///   v │       v
///   Left <────┘     (taken back to Open when it was noted by mistake)
/// ```
public sealed interface PathwayState {

    /// Support goes on, or waits.
    sealed interface Going extends PathwayState {

        default Left left(LocalDate on, ExitReason reason, boolean inSector) {
            return new Left(on, reason, reason.leadsOn() && inSector);
        }
    }

    record Open() implements Going {

        public Paused paused(LocalDate since, String reason) {
            return new Paused(since, reason);
        }
    }

    record Paused(LocalDate since, String reason) implements Going {

        public Open resumed() {
            return new Open();
        }
    }

    /// She left, with a reason of the list (R-W6). `inSector`: the job or the training is of the sector (S07b);
    /// only said of an exit that leads on.
    record Left(LocalDate on, ExitReason reason, boolean inSector) implements PathwayState {
        public Left {
            if (inSector && !reason.leadsOn()) {
                throw new IllegalArgumentException("Of no sector: " + reason);
            }
        }

        public Open takenBack() {
            return new Open();
        }
    }

    /// The word of the table.
    default String word() {
        return switch (this) {
            case Open _ -> "OPEN";
            case Paused _ -> "PAUSED";
            case Left _ -> "LEFT";
        };
    }
}
