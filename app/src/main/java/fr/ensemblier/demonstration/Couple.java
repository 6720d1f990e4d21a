package fr.ensemblier.demonstration;

import fr.ensemblier.matching.Comparisons.Comparison;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An offer and a card that could have met, with what the engine says of them. `closed` is when the offer ended, if it
/// has.
record Couple(
        UUID offer,
        UUID organisation,
        UUID establishment,
        Instant published,
        Instant validated,
        @Nullable Instant closed,
        UUID card,
        String called,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String recruiter,
        Comparison compared) {

    /// The first moment at which both were there.
    Instant together() {
        return validated.isAfter(published) ? validated : published;
    }

    UUID match() {
        return World.id("match:" + offer + card);
    }

    UUID contact() {
        return World.id("contact:" + offer + card);
    }
}
