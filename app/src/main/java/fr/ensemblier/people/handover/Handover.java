package fr.ensemblier.people.handover;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Persons who go from one adviser to another; with `backOn` they come back on that day.
record Handover(
        PlatformId platform,
        UUID id,
        UUID from,
        String fromName,
        UUID to,
        String toName,
        @Nullable LocalDate backOn,
        String words,
        Instant proposedAt,
        String proposedBy,
        HandoverState state) {

    Handover in(HandoverState next) {
        return new Handover(platform, id, from, fromName, to, toName, backOn, words, proposedAt, proposedBy, next);
    }
}
