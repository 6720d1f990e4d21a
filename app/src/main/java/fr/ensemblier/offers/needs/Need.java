package fr.ensemblier.offers.needs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a structure says it needs: not a vacancy yet.
record Need(
        UUID id,
        UUID organisation,
        UUID establishment,
        String occupation,
        int headcount,
        String horizon,
        String difficulty,
        List<String> causes,
        @Nullable String comment,
        String collectedBy,
        String collectedName,
        Instant collectedAt,
        @Nullable Ending ending) {

    /// When it ended, why (a code of `NEED_CLOSE_REASON`), by whom.
    record Ending(Instant at, String reason, String by) {}

    Need {
        causes = List.copyOf(causes);
    }

    boolean open() {
        return ending == null;
    }
}
