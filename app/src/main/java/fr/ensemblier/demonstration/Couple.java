package fr.ensemblier.demonstration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An offer and a card that could have met. `closed` is when the offer ended, if it has.
record Couple(
        UUID offer,
        UUID organisation,
        UUID establishment,
        Instant published,
        @Nullable Instant closed,
        UUID card,
        String called,
        String name,
        @Nullable String phone,
        @Nullable String email) {

    UUID match() {
        return World.id("match:" + offer + card);
    }

    UUID contact() {
        return World.id("contact:" + offer + card);
    }
}
