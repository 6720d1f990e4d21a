package fr.ensemblier.demonstration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A hire from a day to another, or for good; `reason` why it ended before its time.
record PlannedHire(
        PlacedPersons.Known known,
        String broughtBy,
        LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable String reason) {

    boolean over(LocalDate today) {
        return ends != null && ends.isBefore(today);
    }

    PlannedHire from(LocalDate day) {
        return new PlannedHire(known, broughtBy, day, ends, reason);
    }

    PlannedHire ended(LocalDate on, String why) {
        return new PlannedHire(known, broughtBy, starts, on, why);
    }
}
