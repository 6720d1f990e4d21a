package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The employer's move towards one person for one offer, read by both platforms (R-P7). `platform` is the
/// employer's, `called` what the card showed when she was asked, `round` how many times it was opened again,
/// `reopen` since when her team is asked to do so.
public record Contact(
        PlatformId platform,
        UUID id,
        UUID match,
        UUID offer,
        UUID organisation,
        UUID establishment,
        PlatformId cardPlatform,
        UUID cardKey,
        String called,
        String message,
        String askedBy,
        Instant askedAt,
        @Nullable UUID hire,
        int round,
        @Nullable Instant reopen,
        ContactState state) {

    public Contact in(ContactState next) {
        return new Contact(
                platform,
                id,
                match,
                offer,
                organisation,
                establishment,
                cardPlatform,
                cardKey,
                called,
                message,
                askedBy,
                askedAt,
                hire,
                round,
                reopen,
                next);
    }

    /// The employer did not say in time whether she was reached.
    public boolean late(Instant now) {
        return state instanceof ContactState.Accepted accepted
                && accepted.reachBefore().isBefore(now);
    }

    /// The hour by which somebody must act, if any.
    public @Nullable Instant before() {
        return switch (state) {
            case ContactState.Asked asked -> asked.answerBefore();
            case ContactState.Accepted accepted -> accepted.reachBefore();
            case ContactState.Queued _,
                    ContactState.Reached _,
                    ContactState.Declined _,
                    ContactState.NoAnswer _,
                    ContactState.Closed _,
                    ContactState.Withdrawn _ -> null;
        };
    }
}
