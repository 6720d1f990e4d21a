package fr.ensemblier.organisations.claims;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds a structure as a recruiter names it: words of its name or commune, its SIRET, its FINESS number.
@Repository
class KnownPlaces {

    /// A place with its organisation, for a list to choose from.
    record Known(
            UUID establishment,
            UUID organisation,
            String name,
            String organisationName,
            String family,
            String commune) {}

    private final JdbcClient jdbc;

    KnownPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Known> find(PlatformId platform, String typed, int limit) {
        return jdbc.sql("""
                select e.id, e.organisation_id, e.name, o.name as organisation_name, e.family, e.commune_name
                  from establishment e
                  join organisation o on o.platform_id = e.platform_id and o.id = e.organisation_id
                 where e.platform_id = :platform and e.closed_on is null and 'EMPLOYER' = any (o.kinds)
                   and (e.siret = :number or e.finess = :number or o.finess = :number or o.siren = :number
                        or (structure_words(:typed) <> ''
                            and (e.words || ' ' || o.words) like all
                                (select '%' || word || '%' from regexp_split_to_table(structure_words(:typed), ' ') word)))
                 order by e.words, e.id
                 limit :limit
                """)
                .param("platform", platform.value())
                .param("typed", typed)
                .param("number", typed.replaceAll("[\\s.\\u00A0\\u202F-]", ""))
                .param("limit", limit)
                .query((row, _) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("name"),
                        row.getString("organisation_name"),
                        row.getString("family"),
                        row.getString("commune_name")))
                .list();
    }
}
