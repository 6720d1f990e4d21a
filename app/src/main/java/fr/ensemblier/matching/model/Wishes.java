package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What persons decide about matching: how many requests a week (R-M6), and that no machine orders them (R-M9).
@Repository
public class Wishes {

    /// `weekly` is null when the parameter counts; `objected` since when no machine orders her.
    public record Wish(@Nullable Integer weekly, @Nullable Instant objected) {}

    private static final Wish NONE = new Wish(null, null);

    private final JdbcClient jdbc;

    Wishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Wish of(UUID card) {
        return jdbc.sql("select weekly_contacts, objected_at from match_wish where card_key = :card")
                .param("card", card)
                .query((row, _) -> {
                    var objected = row.getObject(2, OffsetDateTime.class);
                    return new Wish(row.getObject(1, Integer.class), objected == null ? null : objected.toInstant());
                })
                .optional()
                .orElse(NONE);
    }

    /// The cards that no machine may order.
    public Set<UUID> objecting() {
        return new HashSet<>(jdbc.sql("select card_key from match_wish where objected_at is not null")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    void weekly(PlatformId platform, UUID card, int weekly, String by, Instant at) {
        jdbc.sql("""
                insert into match_wish (platform_id, card_key, weekly_contacts, noted_by, noted_at)
                values (:platform, :card, :weekly, :by, :at)
                on conflict (platform_id, card_key) do update
                   set weekly_contacts = excluded.weekly_contacts, noted_by = excluded.noted_by, noted_at = excluded.noted_at
                """)
                .param("platform", platform.value())
                .param("card", card)
                .param("weekly", weekly)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void objected(PlatformId platform, UUID card, @Nullable Instant since, String by, Instant at) {
        jdbc.sql("""
                insert into match_wish (platform_id, card_key, objected_at, noted_by, noted_at)
                values (:platform, :card, :since, :by, :at)
                on conflict (platform_id, card_key) do update
                   set objected_at = excluded.objected_at, noted_by = excluded.noted_by, noted_at = excluded.noted_at
                """)
                .param("platform", platform.value())
                .param("card", card)
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
