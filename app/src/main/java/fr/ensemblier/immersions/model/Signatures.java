package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who has to sign an agreement, whom it was sent to, and who has signed.
@Repository
public class Signatures {

    /// Her space, a link with a page that asks, the team for the prescriber, or the paper whose scan is kept.
    public enum How {
        SPACE("dans son espace"),
        LINK("par son lien"),
        TEAM("ici, pour le prescripteur"),
        PAPER("à la main");

        private final String words;

        How(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public record Signed(Instant at, How how, @Nullable UUID file) {}

    public record Signature(
            Party party,
            String name,
            @Nullable String email,
            @Nullable Instant askedAt,
            @Nullable Signed signed) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Signatures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Signature> of(PlatformId platform, UUID immersion) {
        return jdbc
                .sql("select * from immersion_signature where platform_id = :platform and immersion_id = :immersion")
                .param("platform", platform.value())
                .param("immersion", immersion)
                .query((row, _) -> {
                    var at = row.getObject("signed_at", OffsetDateTime.class);
                    var asked = row.getObject("asked_at", OffsetDateTime.class);
                    return new Signature(
                            Party.valueOf(row.getString("party")),
                            row.getString("name"),
                            row.getString("email"),
                            asked == null ? null : asked.toInstant(),
                            at == null
                                    ? null
                                    : new Signed(
                                            at.toInstant(),
                                            How.valueOf(row.getString("how")),
                                            row.getObject("file_id", UUID.class)));
                })
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Signature::party))
                .toList();
    }

    /// The immersions in a structure whose agreement waits for its signature.
    public Set<UUID> waitedFrom(PlatformId platform, UUID organisation) {
        return jdbc.sql("""
                select s.immersion_id
                  from immersion_signature s
                  join immersion i on i.platform_id = s.platform_id and i.id = s.immersion_id
                 where i.platform_id = :platform and i.organisation_id = :organisation and s.party = 'HOST' and s.signed_at is null
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> row.getObject(1, UUID.class))
                .set();
    }

    /// The parties of an agreement that was written anew: nobody has signed these words.
    void begin(Immersion one, List<Signature> parties) {
        jdbc.sql("delete from immersion_signature where platform_id = :platform and immersion_id = :immersion")
                .param("platform", one.platform().value())
                .param("immersion", one.id())
                .update();
        for (var party : parties) {
            jdbc.sql("""
                    insert into immersion_signature (platform_id, immersion_id, party, name, email)
                    values (:platform, :immersion, :party, :name, :email)
                    """)
                    .param("platform", one.platform().value())
                    .param("immersion", one.id())
                    .param("party", party.party().name())
                    .param("name", party.name())
                    .param("email", party.email(), Types.VARCHAR)
                    .update();
        }
    }

    void asked(Immersion one, Party party) {
        jdbc.sql("""
                update immersion_signature set asked_at = :now
                 where platform_id = :platform and immersion_id = :immersion and party = :party
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", one.platform().value())
                .param("immersion", one.id())
                .param("party", party.name())
                .update();
    }

    /// False when it was signed already, or is not to be signed by that party.
    boolean sign(Immersion one, Party party, How how, @Nullable UUID file) {
        return jdbc.sql("""
                update immersion_signature set signed_at = :now, how = :how, file_id = :file
                 where platform_id = :platform and immersion_id = :immersion and party = :party and signed_at is null
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("how", how.name())
                        .param("file", file, Types.OTHER)
                        .param("platform", one.platform().value())
                        .param("immersion", one.id())
                        .param("party", party.name())
                        .update()
                == 1;
    }
}
