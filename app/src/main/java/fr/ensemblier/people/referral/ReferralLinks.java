package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.LinkSecret;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The links of those who send somebody without an account; read as a machine, since nobody is known before the
/// secret is. A link opens for thirty days (a dated parameter); another is asked with the same address.
@Repository
class ReferralLinks {

    /// `body` is null until she has sent somebody, when her body was not in the list.
    record Link(PlatformId platform, UUID id, @Nullable UUID body, String bodyName, String name, String email) {}

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    ReferralLinks(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// The secret of a new link.
    String make(PlatformId platform, @Nullable UUID body, String bodyName, String name, String email) {
        var secret = LinkSecret.make();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into referral_link (platform_id, id, organisation_id, body_name, name, email, secret_hash, made_at, until)
                values (:platform, :id, :body, :bodyName, :name, :email, :hash, :now, :until)
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("body", body, Types.OTHER)
                .param("bodyName", bodyName)
                .param("name", name)
                .param("email", email)
                .param("hash", LinkSecret.hash(secret))
                .param("now", now)
                .param("until", now.plus(Duration.ofDays(parameters.days("people.referral-link-days", platform))))
                .update();
        return secret;
    }

    Optional<Link> open(PlatformId platform, String secret) {
        return jdbc.sql("""
                select platform_id, id, organisation_id, body_name, name, email
                  from referral_link
                 where platform_id = :platform and secret_hash = :hash and until > :now
                """)
                .param("platform", platform.value())
                .param("hash", LinkSecret.hash(secret))
                .param("now", now())
                .query((row, _) -> new Link(
                        PlatformId.of(row.getString("platform_id")),
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("body_name"),
                        row.getString("name"),
                        row.getString("email")))
                .optional();
    }

    void belongs(Link link, UUID body) {
        jdbc.sql("update referral_link set organisation_id = :body where platform_id = :platform and id = :id")
                .param("body", body)
                .param("platform", link.platform().value())
                .param("id", link.id())
                .update();
    }

    /// What opens nothing any more goes.
    void forget() {
        jdbc.sql("delete from referral_link where until < :now")
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
