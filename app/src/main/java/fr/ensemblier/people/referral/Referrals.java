package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the referrals. The state of a person is read as a machine, and leaves as one word.
@Repository
class Referrals {

    record Sent(
            UUID person,
            String name,
            String communeName,
            Instant at,
            String by,
            String state,
            @Nullable String answer) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Referrals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Actor.Referrer by, UUID person, @Nullable String comment) {
        jdbc.sql("""
                insert into referral (platform_id, id, person_id, organisation_id, account_id, referrer_name, comment, at)
                values (:platform, :id, :person, :organisation, :account, :name, :comment, :at)
                """)
                .param("platform", by.platform().value())
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("organisation", by.organisation())
                .param("account", by.account())
                .param("name", by.name())
                .param("comment", comment, Types.VARCHAR)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Sent> of(PlatformId platform, UUID organisation) {
        return jdbc.sql("""
                select p.id, p.first_name, p.last_name, p.commune_name, f.at, f.referrer_name, f.answer, r.state
                  from referral f
                  join person p on p.platform_id = f.platform_id and p.id = f.person_id and p.erased_at is null
                  join profile r on r.platform_id = p.platform_id and r.person_id = p.id
                 where f.platform_id = :platform and f.organisation_id = :organisation
                 order by f.at desc
                 limit 300
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> {
                    var at = ProfileRows.instant(row, "at");
                    var last = row.getString("last_name");
                    var first = row.getString("first_name");
                    return new Sent(
                            row.getObject("id", UUID.class),
                            last == null ? first : first + " " + last,
                            row.getString("commune_name"),
                            at == null ? Instant.EPOCH : at,
                            row.getString("referrer_name"),
                            row.getString("state"),
                            row.getString("answer"));
                })
                .list();
    }
}
