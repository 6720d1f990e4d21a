package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.Place;
import fr.ensemblier.people.model.ProfileRows;
import fr.ensemblier.ui.ListAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the referrals and of the answers to them. `email` is that of who sent her without an account; `shared`
/// is false once she wants nothing told of her.
@Repository
class Referrals {

    record Sent(
            UUID id,
            UUID person,
            String name,
            String communeName,
            UUID body,
            @Nullable UUID account,
            String by,
            @Nullable String comment,
            Instant at,
            ReferralState state,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            String profile,
            @Nullable UUID adviser,
            @Nullable String called,
            @Nullable String calledCommune,
            @Nullable String email,
            boolean shared) {

        /// The team has not said that she goes on elsewhere, or not at all, and she has not said no.
        boolean going() {
            return shared && state != ReferralState.ORIENTED && state != ReferralState.ENDED;
        }

        /// Nobody has talked with her yet.
        boolean unmet() {
            return shared
                    && (state == ReferralState.SENT
                            || state == ReferralState.RECEIVED
                            || state == ReferralState.NOT_REACHED);
        }

        /// She was known to the team before.
        boolean knownBefore() {
            return called != null;
        }

        /// What who sent her reads: the name that was typed, until the team answers.
        Sent asSent() {
            return called == null || state != ReferralState.SENT
                    ? this
                    : new Sent(
                            id,
                            person,
                            called,
                            calledCommune == null ? "" : calledCommune,
                            body,
                            account,
                            by,
                            comment,
                            at,
                            state,
                            answer,
                            answeredAt,
                            profile,
                            adviser,
                            called,
                            calledCommune,
                            email,
                            shared);
        }
    }

    record Answer(ReferralState state, @Nullable String message, Instant at, String by) {}

    private static final String SENT = """
            select f.id, f.person_id, p.first_name, p.last_name, p.commune_name, p.adviser_id, f.organisation_id,
                   f.account_id, f.referrer_name, f.comment, f.at, f.state, f.answer, f.answered_at,
                   r.state as profile_state, f.called, f.called_commune, f.referrer_email,
                   f.sharing_ended_at is null as shared
              from referral f
              join person p on p.platform_id = f.platform_id and p.id = f.person_id
              join profile r on r.platform_id = p.platform_id and r.person_id = p.id
             where f.platform_id = :platform and p.erased_at is null and p.archived_at is null
            """;
    private static final String CHOSEN = """
               and (:body::uuid is null or f.organisation_id = :body)
               and (:state = '' or f.state = :state)
               and (:lateSince::timestamptz is null or f.state = 'SENT' and f.sharing_ended_at is null and f.at < :lateSince)
               and (:words = ''
                    or case when :body::uuid is not null and f.state = 'SENT' and f.called is not null
                            then position(lower(:words) in lower(f.called)) > 0
                            else p.words like all ((select asked_words(:words))::text[]) end)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Referrals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// `called` and `commune` are what was typed of somebody who was known already.
    UUID add(Sender by, UUID person, @Nullable String comment, @Nullable String called, @Nullable String commune) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into referral (platform_id, id, person_id, organisation_id, account_id, referrer_email,
                                      referrer_name, comment, at, called, called_commune)
                values (:platform, :id, :person, :organisation, :account, :email, :name, :comment, :at, :called, :commune)
                """)
                .param("platform", by.platform().value())
                .param("id", id)
                .param("person", person)
                .param("organisation", by.body())
                .param("account", by.account(), Types.OTHER)
                .param("email", by.email(), Types.VARCHAR)
                .param("name", by.name())
                .param("comment", comment, Types.VARCHAR)
                .param("called", called, Types.VARCHAR)
                .param("commune", commune, Types.VARCHAR)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Sent get(PlatformId platform, UUID id) {
        return jdbc.sql(SENT + " and f.id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> sent(row))
                .optional()
                .orElseThrow(() -> new NotFound("referral", id));
    }

    List<Sent> ofPerson(PlatformId platform, UUID person) {
        return jdbc.sql(SENT + " and f.person_id = :person order by f.at desc, f.id")
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> sent(row))
                .list();
    }

    /// Those that somebody without an account sent, newest first.
    List<Sent> ofAddress(PlatformId platform, String email, int most) {
        return jdbc.sql(SENT + " and f.referrer_email = :email order by f.at desc, f.id limit :most")
                .param("platform", platform.value())
                .param("email", email)
                .param("most", most)
                .query((row, _) -> sent(row))
                .list();
    }

    /// She says no, or yes again. False when nothing changed.
    boolean share(PlatformId platform, UUID id, boolean shared) {
        return jdbc.sql("""
                update referral set sharing_ended_at = case when :shared then null else cast(:now as timestamptz) end
                 where platform_id = :platform and id = :id and (sharing_ended_at is null) <> :shared
                """)
                        .param("shared", shared)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("platform", platform.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Sent> page(
            PlatformId platform, ReferralFilter filter, @Nullable UUID body, @Nullable Instant lateSince, int most) {
        var place = filter.place();
        var order = filter.oldestFirst()
                ? " and (:at::timestamptz is null or (f.at, f.id) > (:at, :id)) order by f.at, f.id limit :most"
                : " and (:at::timestamptz is null or (f.at, f.id) < (:at, :id)) order by f.at desc, f.id desc limit :most";
        return bound(SENT + CHOSEN + order, platform, filter, body, lateSince)
                .param(
                        "at",
                        place.map(one -> one.at().atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", place.map(Place::id).orElse(null), Types.OTHER)
                .param("most", most)
                .query((row, _) -> sent(row))
                .list();
    }

    int count(PlatformId platform, ReferralFilter filter, @Nullable UUID body, @Nullable Instant lateSince) {
        return bound("select count(*) from (" + SENT + CHOSEN + ") chosen", platform, filter, body, lateSince)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(
            String sql, PlatformId platform, ReferralFilter filter, @Nullable UUID body, @Nullable Instant lateSince) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("body", body, Types.OTHER)
                .param("state", ListAddress.text(filter.etat()))
                .param("words", ListAddress.text(filter.q()))
                .param(
                        "lateSince",
                        lateSince == null ? null : lateSince.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    int unanswered(PlatformId platform) {
        return jdbc.sql(
                        "select count(*) from referral where platform_id = :platform and state = 'SENT' and sharing_ended_at is null")
                .param("platform", platform.value())
                .query(Integer.class)
                .single();
    }

    List<UUID> bodies(PlatformId platform) {
        return jdbc.sql("select distinct organisation_id from referral where platform_id = :platform")
                .param("platform", platform.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// The first answer dates it (S09), the latest one is shown.
    void answer(PlatformId platform, UUID id, ReferralState state, @Nullable String message, String by) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                update referral set state = :state, answer = :message, answered_at = coalesce(answered_at, :now)
                 where platform_id = :platform and id = :id
                """)
                .param("state", state.name())
                .param("message", message, Types.VARCHAR)
                .param("now", now)
                .param("platform", platform.value())
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into referral_answer (platform_id, id, referral_id, state, message, at, by)
                values (:platform, :id, :referral, :state, :message, :now, :by)
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("referral", id)
                .param("state", state.name())
                .param("message", message, Types.VARCHAR)
                .param("now", now)
                .param("by", by)
                .update();
    }

    /// Newest first.
    List<Answer> answers(PlatformId platform, UUID id) {
        return jdbc.sql("""
                select state, message, at, by from referral_answer
                 where platform_id = :platform and referral_id = :id
                 order by at desc, id
                """)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> new Answer(
                        ReferralState.valueOf(row.getString("state")),
                        row.getString("message"),
                        at(row, "at"),
                        row.getString("by")))
                .list();
    }

    private static Sent sent(ResultSet row) throws SQLException {
        var last = row.getString("last_name");
        var first = row.getString("first_name");
        return new Sent(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                last == null ? first : first + " " + last,
                row.getString("commune_name"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("referrer_name"),
                row.getString("comment"),
                at(row, "at"),
                ReferralState.valueOf(row.getString("state")),
                row.getString("answer"),
                ProfileRows.instant(row, "answered_at"),
                row.getString("profile_state"),
                row.getObject("adviser_id", UUID.class),
                row.getString("called"),
                row.getString("called_commune"),
                row.getString("referrer_email"),
                row.getBoolean("shared"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = ProfileRows.instant(row, column);
        return at == null ? Instant.EPOCH : at;
    }
}
