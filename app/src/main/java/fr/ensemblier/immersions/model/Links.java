package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.LinkSecret;
import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The secret addresses by which a party without an account acts. Each opens a page that asks (R-M7), for ninety days,
/// and as long as it went to the address that the agreement says now.
@Repository
public class Links {

    /// Who holds an address, and of which immersion.
    public record Held(PlatformId platform, UUID immersion, Party party, String name) {}

    private static final int DAYS = 90;

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The path of a new one, as it goes into a message.
    public String make(Immersion one, Party party, String name, @Nullable String email) {
        var secret = LinkSecret.make();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into immersion_link (secret_hash, platform_id, immersion_id, party, name, email, made_at, ends_on)
                values (:hash, :platform, :immersion, :party, :name, :email, :now, :ends)
                """)
                .param("hash", LinkSecret.hash(secret))
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

    /// Who acts by this address; not found when it was never made, or has ended. As a machine of all tenants: nobody is
    /// known before the secret is.
    public Held held(String secret) {
        return Actors.machine("immersions.link", () -> open(secret))
                .orElseThrow(() -> new NotFound("immersion", "of this address"));
    }

    /// The address of the last one of that party.
    Optional<String> latest(Immersion one, Party party) {
        return jdbc.sql("""
                select email from immersion_link
                 where platform_id = :platform and immersion_id = :immersion and party = :party and email is not null
                 order by made_at desc
                 limit 1
                """)
                .param("platform", one.platform().value())
                .param("immersion", one.id())
                .param("party", party.name())
                .query(String.class)
                .optional();
    }

    private Optional<Held> open(String secret) {
        return jdbc.sql("""
                select l.platform_id, l.immersion_id, l.party, l.name
                  from immersion_link l
                  join immersion i on i.platform_id = l.platform_id and i.id = l.immersion_id
                  left join immersion_signature s
                         on s.platform_id = l.platform_id and s.immersion_id = l.immersion_id and s.party = l.party
                 where l.secret_hash = :hash and l.ends_on >= :today
                   and case when s.party is null then l.party = 'HOST'
                            when l.party = 'HOST' and i.ended_on is not null and l.made_at >= i.ended_on then true
                            else s.email is not distinct from l.email
                       end
                """)
                .param("hash", LinkSecret.hash(secret))
                .param("today", Paris.today(clock))
                .query((row, _) -> new Held(
                        new PlatformId(row.getString("platform_id")),
                        row.getObject("immersion_id", UUID.class),
                        Party.valueOf(row.getString("party")),
                        row.getString("name")))
                .optional();
    }
}
