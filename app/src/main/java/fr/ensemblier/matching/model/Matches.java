package fr.ensemblier.matching.model;

import fr.ensemblier.engine.Explanation;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.OfferView;
import fr.ensemblier.people.CandidateCard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The matches that were notified or displayed (R-M8), as far as the actor may read them.
@Repository
public class Matches {

    private final JdbcClient jdbc;

    Matches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Match get(UUID id) {
        return jdbc.sql("select * from match where id = :id")
                .param("id", id)
                .query((row, _) -> match(row))
                .optional()
                .orElseThrow(() -> new NotFound("match", id));
    }

    Match hold(UUID id) {
        return jdbc.sql("select * from match where id = :id for update")
                .param("id", id)
                .query((row, _) -> match(row))
                .optional()
                .orElseThrow(() -> new NotFound("match", id));
    }

    public Optional<Match> find(UUID offer, UUID card) {
        return jdbc.sql("select * from match where offer_id = :offer and card_key = :card")
                .param("offer", offer)
                .param("card", card)
                .query((row, _) -> match(row))
                .optional();
    }

    public List<Match> ofCard(UUID card) {
        return jdbc.sql("select * from match where card_key = :card order by notified_at desc")
                .param("card", card)
                .query((row, _) -> match(row))
                .list();
    }

    public List<Match> ofOffer(UUID offer) {
        return jdbc.sql(
                        "select * from match where offer_id = :offer order by interested_at desc nulls last, score desc")
                .param("offer", offer)
                .query((row, _) -> match(row))
                .list();
    }

    /// Writes a match once; false when this card was matched with this offer before. One that was withdrawn lives
    /// again, unless the employer had put her aside (R-M4); a human or she herself revives one without follow-up
    /// too. Whom the team put forward stays so (R-M9).
    boolean add(
            OfferView offer, CandidateCard card, Match.Origin origin, Explanation why, Instant now, LocalDate before) {
        return jdbc.sql("""
                insert into match (platform_id, id, offer_id, organisation_id, card_platform_id, card_key, origin, state,
                                   score, parts, score_version, notified_at, treat_before, interested_at, forward)
                values (:platform, :id, :offer, :organisation, :cardPlatform, :card, :origin, 'TO_TREAT',
                        :score, :parts::jsonb, :version, :now, :before, :interested, :origin = 'TEAM')
                on conflict (platform_id, offer_id, card_key) do update
                   set origin = excluded.origin, state = 'TO_TREAT', score = excluded.score, parts = excluded.parts,
                       score_version = excluded.score_version,
                       notified_at = case when exists (select from contact c
                                                        where c.platform_id = match.platform_id
                                                          and c.offer_id = match.offer_id
                                                          and c.card_key = match.card_key)
                                          then match.notified_at else excluded.notified_at end,
                       promised_before = case when exists (select from contact c
                                                            where c.platform_id = match.platform_id
                                                              and c.offer_id = match.offer_id
                                                              and c.card_key = match.card_key)
                                              then coalesce(match.promised_before, match.treat_before) end,
                       treat_before = excluded.treat_before, treated_at = null, reason = null,
                       interested_at = coalesce(excluded.interested_at, match.interested_at),
                       forward = excluded.forward
                                 or exists (select from match_decision d
                                             where d.platform_id = match.platform_id and d.offer_id = match.offer_id
                                               and d.card_key = match.card_key and d.side = 'TEAM'
                                               and d.kind = 'FORWARD' and d.undone_at is null)
                 where ((match.state = 'WITHDRAWN' and (match.reason is distinct from 'NO_FOLLOW_UP'
                                                        or excluded.origin <> 'ENGINE'))
                        or (match.state = 'NO_FOLLOW_UP' and excluded.origin <> 'ENGINE'))
                   and not exists (select from match_decision d
                                    where d.platform_id = match.platform_id and d.offer_id = match.offer_id
                                      and d.card_key = match.card_key and d.side = 'EMPLOYER' and d.kind = 'ASIDE'
                                      and d.undone_at is null)
                """)
                        .param("platform", offer.platform().value())
                        .param("id", UUID.randomUUID())
                        .param("offer", offer.id().value())
                        .param("organisation", offer.organisation())
                        .param("cardPlatform", card.platform().value())
                        .param("card", card.key())
                        .param("origin", origin.name())
                        .param("score", why.score().total())
                        .param("parts", parts(why))
                        .param("version", why.version())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("before", before)
                        .param(
                                "interested",
                                origin == Match.Origin.INTEREST ? now.atOffset(ZoneOffset.UTC) : null,
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /// Each part of the score and the distance, as shown and logged (R-M9).
    static String parts(Explanation why) {
        var score = why.score();
        return String.format(
                Locale.ROOT,
                "{\"km\":%.2f,\"nearness\":%.2f,\"occupation\":%.2f,\"hours\":%.2f,\"experience\":%.2f,\"training\":%.2f,\"start\":%.2f}",
                why.km(),
                score.nearness(),
                score.occupation(),
                score.hours(),
                score.experience(),
                score.training(),
                score.start());
    }

    void move(Match match, Match.State state, Instant now, @Nullable String reason) {
        jdbc.sql("""
                update match
                   set state = :state, reason = :reason,
                       treated_at = case when :state = 'TO_TREAT' then null else :now end
                 where platform_id = :platform and id = :id
                """)
                .param("state", state.name())
                .param("reason", reason, Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("platform", match.platform().value())
                .param("id", match.id())
                .update();
    }

    /// A request for her was withdrawn: she may be proposed anew (R-M3), after the team closed it only by a human or
    /// by herself.
    void askedNoMore(Contact contact, boolean byTeam, Instant now) {
        standing(contact, Match.State.CONTACTED, Match.State.WITHDRAWN, byTeam ? "NO_FOLLOW_UP" : null, now);
    }

    /// That request goes on.
    void askedAgain(Contact contact, Instant now) {
        standing(contact, Match.State.WITHDRAWN, Match.State.CONTACTED, null, now);
    }

    private void standing(Contact contact, Match.State from, Match.State into, @Nullable String reason, Instant now) {
        jdbc.sql("""
                update match set state = :into, reason = :reason, treated_at = :now
                 where platform_id = :platform and id = :id and state = :from
                """)
                .param("into", into.name())
                .param("from", from.name())
                .param("reason", reason, Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("platform", contact.platform().value())
                .param("id", contact.match())
                .update();
    }

    /// The cards of those who said that the offer interests them and were not answered.
    List<UUID> interestedIn(UUID offer) {
        return jdbc.sql("""
                select card_key from match
                 where offer_id = :offer and interested_at is not null and state in ('TO_TREAT', 'NO_FOLLOW_UP')
                 order by interested_at, card_key
                """)
                .param("offer", offer)
                .query((row, _) -> row.getObject("card_key", UUID.class))
                .list();
    }

    /// She said it after the machine had proposed her: her card comes first again.
    void interested(Match match, Instant now, LocalDate before) {
        jdbc.sql("""
                update match
                   set interested_at = :now, treat_before = :before,
                       state = case when state = 'NO_FOLLOW_UP' then 'TO_TREAT' else state end
                 where platform_id = :platform and id = :id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", before)
                .param("platform", match.platform().value())
                .param("id", match.id())
                .update();
    }

    /// The employer takes back somebody whom he had put aside: he has his days anew.
    void again(Match match, LocalDate before) {
        jdbc.sql("""
                update match set state = 'TO_TREAT', reason = null, treated_at = null, treat_before = :before
                 where platform_id = :platform and id = :id
                """)
                .param("before", before)
                .param("platform", match.platform().value())
                .param("id", match.id())
                .update();
    }

    /// Ends a match that only the machine proposed and nobody treated yet.
    void withdrawOrdered(Match match, Instant now) {
        jdbc.sql("""
                update match set state = 'WITHDRAWN', treated_at = :now
                 where platform_id = :platform and id = :id and state = 'TO_TREAT' and origin = 'ENGINE' and not forward
                   and interested_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("platform", match.platform().value())
                .param("id", match.id())
                .update();
    }

    void forward(Match match, boolean forward) {
        jdbc.sql("update match set forward = :forward where platform_id = :platform and id = :id")
                .param("forward", forward)
                .param("platform", match.platform().value())
                .param("id", match.id())
                .update();
    }

    /// Ends what only the machine proposed of a card and nobody treated yet.
    void withdrawOrdered(UUID card, Instant now) {
        jdbc.sql("""
                update match set state = 'WITHDRAWN', treated_at = :now
                 where card_key = :card and state = 'TO_TREAT' and origin = 'ENGINE' and not forward
                   and interested_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("card", card)
                .update();
    }

    /// Ends what nobody treated yet, of an offer or of a card.
    int withdraw(String column, UUID key, Instant now) {
        return jdbc.sql("update match set state = 'WITHDRAWN', treated_at = :now where state = 'TO_TREAT' and "
                        + (column.equals("offer") ? "offer_id" : "card_key") + " = :key")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .update();
    }

    /// R-M5 (a): without a word for too long, without penalty.
    int endUntreated(LocalDate today, Instant now) {
        return jdbc.sql("""
                update match set state = 'NO_FOLLOW_UP', treated_at = :now
                 where state = 'TO_TREAT' and treat_before < :today
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
    }

    static Match match(ResultSet row) throws SQLException {
        return new Match(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("offer_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                PlatformId.of(row.getString("card_platform_id")),
                row.getObject("card_key", UUID.class),
                Match.Origin.valueOf(row.getString("origin")),
                Match.State.valueOf(row.getString("state")),
                row.getDouble("score"),
                row.getString("score_version"),
                Objects.requireNonNull(instant(row, "notified_at")),
                Objects.requireNonNull(row.getObject("treat_before", LocalDate.class)),
                instant(row, "treated_at"),
                row.getString("reason"),
                instant(row, "interested_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
