package fr.ensemblier.accounts;

import fr.ensemblier.foundation.PlatformId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads through functions of the database that give names and addresses only, whoever acts: an employer may know her
/// adviser's name without seeing the table of accounts.
@Repository
class AccountDirectory {

    private static final RowMapper<Accounts.Contact> CONTACT = (row, _) ->
            new Accounts.Contact(row.getObject("id", UUID.class), row.getString("name"), row.getString("email"));

    private final JdbcClient jdbc;

    AccountDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Accounts.Contact> find(UUID account) {
        return jdbc.sql("select id, name, email from account_contact(:account)")
                .param("account", account)
                .query(CONTACT)
                .optional();
    }

    List<Accounts.Contact> recruiters(UUID organisation) {
        return jdbc.sql("select id, name, email from account_recruiters(:organisation)")
                .param("organisation", organisation)
                .query(CONTACT)
                .list();
    }

    List<Accounts.Contact> recruiters(UUID organisation, UUID place) {
        return jdbc.sql("select id, name, email from account_recruiters_at(:organisation, :place)")
                .param("organisation", organisation)
                .param("place", place)
                .query(CONTACT)
                .list();
    }

    /// As far as the actor reads roles: her team and her colleagues.
    Map<UUID, Set<UUID>> placesOfRecruiters(UUID organisation) {
        var places = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("""
                select account_id, places
                  from membership
                 where organisation_id = :organisation and role = 'EMPLOYER' and ended_at is null
                   and places is not null
                """).param("organisation", organisation).query((java.sql.ResultSet row) -> {
            places.put(row.getObject("account_id", UUID.class), Set.copyOf(List.of((UUID[])
                    row.getArray("places").getArray())));
        });
        return places;
    }

    List<Accounts.Contact> counsellors(UUID organisation) {
        return jdbc.sql("select id, name, email from account_counsellors(:organisation)")
                .param("organisation", organisation)
                .query(CONTACT)
                .list();
    }

    Map<UUID, List<Accounts.Contact>> counsellors(Collection<UUID> organisations) {
        return jdbc
                .sql("""
                select o.id as body, c.id, c.name, c.email
                  from unnest(cast(:organisations as uuid[])) as o (id)
                 cross join lateral account_counsellors(o.id) c
                """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("body", UUID.class), Objects.requireNonNull(CONTACT.mapRow(row, number))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<Accounts.Contact> officers(PlatformId platform) {
        return jdbc.sql("select id, name, email from account_officers(:platform)")
                .param("platform", platform.value())
                .query(CONTACT)
                .list();
    }

    List<Accounts.Contact> network() {
        return jdbc.sql("select id, name, email from account_network()")
                .query(CONTACT)
                .list();
    }

    List<Accounts.Contact> team(PlatformId platform) {
        return jdbc.sql("select id, name, email from account_team(:platform)")
                .param("platform", platform.value())
                .query(CONTACT)
                .list();
    }
}
