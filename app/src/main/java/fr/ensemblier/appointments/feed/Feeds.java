package fr.ensemblier.appointments.feed;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.Appointments;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.LinkSecret;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The secret addresses of agendas: 192 random bits, of which the hash alone is kept.
@Repository
class Feeds {

    /// Whose agenda it is.
    record Feed(PlatformId platform, UUID account) {}

    /// When the address was made, and when an agenda last asked for it.
    record Known(OffsetDateTime madeAt, @Nullable OffsetDateTime readAt) {}

    /// An entry of an agenda: the initials of the person and no more, since agendas are shared.
    record Entry(Appointment one, String initials, @Nullable String place) {}

    private static final Duration BEHIND = Duration.ofDays(30);
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Feeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Known> known(Actor.Team team) {
        return jdbc.sql("""
                select made_at, read_at from calendar_feed where platform_id = :platform and account_id = :account
                """)
                .param("platform", team.platform().value())
                .param("account", team.account())
                .query((row, _) -> new Known(
                        row.getObject("made_at", OffsetDateTime.class), row.getObject("read_at", OffsetDateTime.class)))
                .optional();
    }

    /// The new secret, shown once; the former address ends.
    @Transactional
    String make(Actor.Team team) {
        var secret = LinkSecret.make();
        end(team);
        jdbc.sql("""
                insert into calendar_feed (platform_id, account_id, secret_hash, made_at)
                values (:platform, :account, :hash, :now)
                """)
                .param("platform", team.platform().value())
                .param("account", team.account())
                .param("hash", LinkSecret.hash(secret))
                .param("now", now())
                .update();
        return secret;
    }

    @Transactional
    void end(Actor.Team team) {
        jdbc.sql("delete from calendar_feed where platform_id = :platform and account_id = :account")
                .param("platform", team.platform().value())
                .param("account", team.account())
                .update();
    }

    /// As a machine of all tenants: nobody is known before the secret is.
    Optional<Feed> open(String secret) {
        return jdbc.sql("""
                update calendar_feed set read_at = :now where secret_hash = :hash returning platform_id, account_id
                """)
                .param("now", now())
                .param("hash", LinkSecret.hash(secret))
                .query((row, _) ->
                        new Feed(new PlatformId(row.getString("platform_id")), row.getObject("account_id", UUID.class)))
                .optional();
    }

    /// Thirty days behind and all ahead; one that was cancelled stays, as cancelled, so that agendas take it out.
    List<Entry> entries(Feed feed) {
        return jdbc.sql("""
                select a.*, p.first_name, p.last_name, p.erased_at, l.name || ', ' || l.address || ', ' || l.commune_name as place
                  from appointment a
                  join person f on f.platform_id = a.platform_id and f.id = a.person_id
                  join person p on p.platform_id = f.platform_id and p.id = case when f.merged_into is null then f.id else f.merged_into end
                  left join appointment_place l on l.platform_id = a.platform_id and l.id = a.place_id
                 where a.platform_id = :platform and a.adviser_id = :adviser and a.starts_at > :since
                 order by a.starts_at, a.id
                 limit :most
                """)
                .param("platform", feed.platform().value())
                .param("adviser", feed.account())
                .param("since", now().minus(BEHIND))
                .param("most", MOST)
                .query((row, _) -> new Entry(
                        Appointments.read(row),
                        initials(row.getString("first_name"), row.getString("last_name")),
                        row.getString("place")))
                .list();
    }

    /// « A. B. »
    static String initials(String first, @Nullable String last) {
        return initial(first) + (last == null || last.isBlank() ? "" : " " + initial(last));
    }

    private static String initial(String name) {
        return name.isBlank()
                ? "?"
                : Character.toString(name.strip().codePointAt(0)).toUpperCase(java.util.Locale.FRENCH) + ".";
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
