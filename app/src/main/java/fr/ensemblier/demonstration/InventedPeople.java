package fr.ensemblier.demonstration;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Somebody invented for each role of each platform, chosen so that her screens have something to show.
@ConditionalOnProperty("ensemblier.demonstration")
@Repository
class InventedPeople {

    /// An account, or a person (`candidate`), with her name and where she works.
    record Invented(UUID id, String name, @Nullable PlatformId platform, String where, boolean candidate) {}

    private final JdbcClient jdbc;

    InventedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One per platform, in the order of their codes; the national level has one in all.
    List<Invented> of(DemonstrationRole role) {
        return role == DemonstrationRole.CANDIDAT ? candidates() : accounts(role.membership());
    }

    Optional<Invented> of(DemonstrationRole role, String platform) {
        var all = of(role);
        return all.stream()
                .filter(one -> one.platform() == null || one.platform().value().equals(platform))
                .findFirst();
    }

    private List<Invented> accounts(String membership) {
        return jdbc.sql("""
                select distinct on (m.platform_id) a.id, a.name, m.platform_id,
                       coalesce(o.name, p.name, 'Réseau national') as place
                  from membership m
                  join account a on a.id = m.account_id
                  left join platform p on p.id = m.platform_id
                  left join organisation o on o.id = m.organisation_id
                  left join lateral (select count(*) as n
                                       from match t
                                      where t.organisation_id = m.organisation_id
                                        and t.state = 'TO_TREAT') waiting on true
                 where m.role = :role
                   and m.ended_at is null
                 order by m.platform_id, waiting.n desc, m.owner desc, m.since, a.id
                """)
                .param("role", membership)
                .query((row, _) -> new Invented(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("platform_id") == null ? null : new PlatformId(row.getString("platform_id")),
                        row.getString("place"),
                        false))
                .list();
    }

    private List<Invented> candidates() {
        return World.OPERATING.stream()
                .flatMap(platform -> jdbc
                        .sql("""
                        select n.id, n.first_name, n.commune_name
                          from person n
                         where n.platform_id = :platform
                           and n.id = :id
                        """)
                        .param("platform", platform.value())
                        .param("id", World.id("person:amina:" + platform))
                        .query((row, _) -> new Invented(
                                row.getObject("id", UUID.class),
                                row.getString("first_name"),
                                platform,
                                row.getString("commune_name"),
                                true))
                        .list()
                        .stream())
                .toList();
    }
}
