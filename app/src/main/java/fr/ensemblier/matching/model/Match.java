package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person proposed to an employer for an offer (R-M8). `platform` is the offer's.
public record Match(
        PlatformId platform,
        UUID id,
        UUID offer,
        UUID organisation,
        PlatformId cardPlatform,
        UUID cardKey,
        Origin origin,
        State state,
        double score,
        String version,
        Instant notifiedAt,
        LocalDate treatBefore,
        @Nullable Instant treatedAt,
        @Nullable String reason,
        @Nullable Instant interestedAt) {

    /// What made it: the machine, the person's « Cela m'intéresse » (R-M6), somebody of the team (R-M9).
    public enum Origin {
        ENGINE,
        INTEREST,
        TEAM
    }

    /// ```
    /// TO_TREAT ──> CONTACTED ──> WITHDRAWN (request withdrawn) ──> TO_TREAT or CONTACTED
    ///     ├──────> PUT_ASIDE ──> TO_TREAT (undone)
    ///     ├──────> NO_FOLLOW_UP   after 10 working days (R-M5 a)
    ///     └──────> WITHDRAWN      offer ended or card hidden
    /// ```
    ///
    /// What is withdrawn is proposed anew when offer and person are there again, after the team closed it only by a
    /// human or by herself (R-M3, R-M4).
    public enum State {
        TO_TREAT,
        CONTACTED,
        PUT_ASIDE,
        NO_FOLLOW_UP,
        WITHDRAWN
    }
}
