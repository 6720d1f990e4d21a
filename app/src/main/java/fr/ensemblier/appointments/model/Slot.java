package fr.ensemblier.appointments.model;

import java.time.Instant;
import java.util.UUID;

/// A piece of a session that somebody can take.
public record Slot(UUID session, UUID adviser, String adviserName, UUID place, Instant starts, Instant ends) {

    /// As a form posts it.
    public String key() {
        return session + "_" + starts.getEpochSecond();
    }

    boolean overlaps(Instant from, Instant to) {
        return starts.isBefore(to) && from.isBefore(ends);
    }
}
