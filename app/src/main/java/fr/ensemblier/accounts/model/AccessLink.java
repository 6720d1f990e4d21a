package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A secret sent to somebody, without the secret. `places` as in [Membership]; `cameFrom` is the organisation
/// that the invitation was sent for before that was merged.
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
        List<UUID> places,
        @Nullable UUID cameFrom,
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
