package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.PlatformId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The secret addresses by which a party without an account acts: 192 random bits, of which the hash alone is kept.
/// Each
/// opens a page that asks (R-M7), for ninety days.
@Repository
public class Links {

    /// Who holds an address, and of which immersion.
    public record Held(PlatformId platform, UUID immersion, Party party, String name) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final int DAYS = 90;

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The path of a new one, as it goes into a message.
    public String make(Immersion one, Party party, String name, @Nullable String email) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into immersion_link (secret_hash, platform_id, immersion_id, party, name, email, made_at, ends_on)
                values (:hash, :platform, :immersion, :party, :name, :email, :now, :ends)
                """)
                .param("hash", hash(secret))
                .param("platform", one.platform().value())
                .param("immersion", one.id())
                .param("party", party.name())
                .param("name", name)
                .param("email", email, Types.VARCHAR)
                .param("now", now)
                .param("ends", now.toLocalDate().plusDays(DAYS))
                .update();
        return "/immersion/" + secret;
    }

    /// As a machine of all tenants: nobody is known before the secret is.
    public Optional<Held> open(String secret, LocalDate today) {
        return jdbc.sql("""
                select platform_id, immersion_id, party, name from immersion_link
                 where secret_hash = :hash and ends_on >= :today
                """)
                .param("hash", hash(secret))
                .param("today", today)
                .query((row, _) -> new Held(
                        new PlatformId(row.getString("platform_id")),
                        row.getObject("immersion_id", UUID.class),
                        Party.valueOf(row.getString("party")),
                        row.getString("name")))
                .optional();
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
