package fr.ensemblier.matching.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What humans decided about cards and offers: who, when and why, and who undid it (R-M4, R-M9).
@Repository
public class Decisions {

    public enum Side {
        TEAM,
        EMPLOYER
    }

    public enum Kind {
        FORWARD,
        ASIDE
    }

    /// `reason` is a code of the list PUT_ASIDE_REASON.
    public record Decision(
            UUID offer,
            UUID card,
            Side side,
            Kind kind,
            @Nullable String reason,
            @Nullable String words,
            String by,
            Instant at) {}

    private static final String CURRENT = """
            select offer_id, card_key, side, kind, reason, words, by, at
              from match_decision
             where undone_at is null and
            """;

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that hold about a card, of the team and as far as the actor may read them.
    public List<Decision> ofCard(UUID card) {
        return current("side = 'TEAM' and card_key = :key", card);
    }

    public List<Decision> ofOffer(UUID offer) {
        return current("side = 'TEAM' and offer_id = :key", offer);
    }

    public Optional<Decision> find(UUID offer, UUID card) {
        return ofOffer(offer).stream().filter(one -> one.card().equals(card)).findFirst();
    }

    private List<Decision> current(String where, UUID key) {
        return jdbc.sql(CURRENT + where + " order by at")
                .param("key", key)
                .query((row, _) -> new Decision(
                        row.getObject("offer_id", UUID.class),
                        row.getObject("card_key", UUID.class),
                        Side.valueOf(row.getString("side")),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("words"),
                        row.getString("by"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    /// The cards that the team put aside for an offer.
    Set<UUID> aside(UUID offer) {
        return new HashSet<>(jdbc.sql("""
                        select card_key from match_decision
                         where offer_id = :offer and side = 'TEAM' and kind = 'ASIDE' and undone_at is null
                        """)
                .param("offer", offer)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }

    void add(
            OfferView offer,
            CandidateCard card,
            Kind kind,
            @Nullable String reason,
            @Nullable String words,
            String by,
            Instant at) {
        add(
                offer.platform(),
                offer.id().value(),
                offer.organisation(),
                card.platform(),
                card.key(),
                Side.TEAM,
                kind,
                reason,
                words,
                by,
                at);
    }

    void addOfEmployer(Match match, String reason, String by, Instant at) {
        add(
                match.platform(),
                match.offer(),
                match.organisation(),
                match.cardPlatform(),
                match.cardKey(),
                Side.EMPLOYER,
                Kind.ASIDE,
                reason,
                null,
                by,
                at);
    }

    private void add(
            PlatformId platform,
            UUID offer,
            UUID organisation,
            PlatformId cardPlatform,
            UUID card,
            Side side,
            Kind kind,
            @Nullable String reason,
            @Nullable String words,
            String by,
            Instant at) {
        jdbc.sql("""
                insert into match_decision (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, side, kind,
                                            reason, words, by, at)
                values (:platform, :id, :offer, :organisation, :cardPlatform, :card, :side, :kind, :reason, :words, :by, :at)
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("offer", offer)
                .param("organisation", organisation)
                .param("cardPlatform", cardPlatform.value())
                .param("card", card)
                .param("side", side.name())
                .param("kind", kind.name())
                .param("reason", reason, Types.VARCHAR)
                .param("words", words, Types.VARCHAR)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False when nothing held.
    boolean undo(UUID offer, UUID card, Side side, String by, Instant at) {
        return jdbc.sql("""
                update match_decision set undone_at = :at, undone_by = :by
                 where offer_id = :offer and card_key = :card and side = :side and undone_at is null
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("offer", offer)
                        .param("card", card)
                        .param("side", side.name())
                        .update()
                > 0;
    }

    /// She was erased: what was written about her is gone, that it was decided stays.
    void forget(UUID card) {
        jdbc.sql("update match_decision set words = 'effacé' where card_key = :card and words is not null")
                .param("card", card)
                .update();
    }
}
