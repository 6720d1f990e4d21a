package fr.ensemblier.accounts.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who may sign in.
public record Account(
        UUID id,
        String email,
        String name,
        @Nullable String passwordHash,
        boolean totpConfirmed,
        int failedAttempts,
        @Nullable Instant lockedUntil) {

    public boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
