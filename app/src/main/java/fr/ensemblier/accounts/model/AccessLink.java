package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A secret sent to somebody, without the secret.
public record AccessLink(
        UUID id,
        Kind kind,
        @Nullable PlatformId platform,
        @Nullable UUID person,
        @Nullable UUID account,
        @Nullable String email,
        @Nullable String name,
        Membership.@Nullable Role role,
        @Nullable UUID organisation,
        boolean owner,
        @Nullable String invitedBy,
        @Nullable String forWhat,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    /// What the secret opens.
    public enum Kind {
        INVITATION,
        RESET,
        CANDIDATE,
        CANDIDATE_CODE
    }

    /// Whether it still opens something.
    public boolean opensAt(Instant now) {
        return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }
}
