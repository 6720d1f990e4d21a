package fr.ensemblier.events.model;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.LinkSecret;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The secret addresses of registrations: each opens a page that asks (R-M7), until the names go.
@Repository
public class Links {

    public static final String HERE = "/evenement";

    public record Held(PlatformId platform, UUID registration) {}

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    Links(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// The path of a new one.
    public String make(Event event, Registration one) {
        var secret = LinkSecret.make();
        jdbc.sql("""
                insert into registration_link (platform_id, secret_hash, registration_id, ends_on)
                values (:platform, :hash, :registration, :ends)
                """)
                .param("platform", one.platform().value())
                .param("hash", LinkSecret.hash(secret))
                .param("registration", one.id())
                .param("ends", event.lastDay().plusDays(parameters.days("events.keep-days", one.platform())))
                .update();
        return HERE + "/" + secret;
    }

    /// Not found when it was never made, or has ended. As a machine of all tenants: nobody is known before the secret
    /// is.
    public Held held(String secret) {
        return Actors.machine(
                        "events.link",
                        () -> jdbc.sql("""
                                select platform_id, registration_id from registration_link
                                 where secret_hash = :hash and ends_on >= :today
                                """)
                                .param("hash", LinkSecret.hash(secret))
                                .param("today", Paris.today(clock))
                                .query((row, _) -> new Held(
                                        new PlatformId(row.getString("platform_id")),
                                        row.getObject("registration_id", UUID.class)))
                                .optional())
                .orElseThrow(() -> new NotFound("registration", "of this address"));
    }
}
