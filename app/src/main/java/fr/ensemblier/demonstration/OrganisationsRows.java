package fr.ensemblier.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows of the employers of one platform and of those who work there, collected, then written in few statements.
final class OrganisationsRows {

    final List<Object[]> organisations = new ArrayList<>();
    final List<Object[]> establishments = new ArrayList<>();
    final List<Object[]> accounts = new ArrayList<>();
    final List<Object[]> memberships = new ArrayList<>();
    final List<Object[]> claims = new ArrayList<>();
    final List<Object[]> tasks = new ArrayList<>();

    void write(JdbcTemplate jdbc) {
        jdbc.batchUpdate("""
                insert into organisation (platform_id, id, name, siren, finess, sector, kinds, source, created_at)
                values (?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?)
                """, organisations);
        jdbc.batchUpdate("""
                insert into establishment (platform_id, id, organisation_id, name, category, family, setting, finess, siret,
                                           address, commune, commune_name, lat, lon, place_precision, phone, source,
                                           created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'POINT', ?, ?, ?)
                """, establishments);
        jdbc.batchUpdate("insert into account (id, email, name, created_at) values (?, ?, ?, ?)", accounts);
        jdbc.batchUpdate("""
                insert into membership (id, account_id, role, platform_id, organisation_id, owner, since)
                values (?, ?, ?, ?, ?, ?, ?)
                """, memberships);
        jdbc.batchUpdate("""
                insert into claim (platform_id, id, state, establishment_id, organisation_id, structure_name, commune, name,
                                   job_title, email, phone, message, asked_at, answered_at, answered_by, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, claims);
        jdbc.batchUpdate("""
                insert into task (platform_id, id, key, kind, for_kind, title, detail, href, due_on, opened_at)
                values (?, ?, ?, ?, 'TEAM', ?, ?, ?, ?, ?)
                """, tasks);
    }
}
