package fr.ensemblier.organisations;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Family;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The places as the rows of the database say them.
@Repository
class PlacesOfWork implements Establishments {

    private static final String SELECT = """
            select e.platform_id, e.id, e.organisation_id, o.name as organisation_name, e.name, e.family, e.setting,
                   e.commune, e.commune_name, e.lat, e.lon, e.phone, o.siren
              from establishment e
              join organisation o on o.platform_id = e.platform_id and o.id = e.organisation_id
            """;

    private final JdbcClient jdbc;

    PlacesOfWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Establishment> find(UUID establishment) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", establishment)
                .query((row, _) -> establishment(row))
                .optional();
    }

    @Override
    public List<Establishment> all(Collection<UUID> establishments) {
        return establishments.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where e.id in (:ids)")
                        .param("ids", establishments)
                        .query((row, _) -> establishment(row))
                        .list();
    }

    @Override
    public Optional<LegalPlace> legal(UUID establishment) {
        return jdbc.sql("select address, siret, family, commune_name from establishment where id = :id")
                .param("id", establishment)
                .query((row, _) -> new LegalPlace(
                        row.getString("address") == null
                                ? null
                                : row.getString("address") + ", " + row.getString("commune_name"),
                        row.getString("siret"),
                        Family.of(row.getString("family")).label()))
                .optional();
    }

    @Override
    public List<Establishment> ofOrganisation(PlatformId platform, UUID organisation) {
        return jdbc.sql(SELECT + """
                where e.platform_id = :platform and e.organisation_id = :organisation and e.closed_on is null
                  and actor_at(e.id)
                order by e.words, e.id
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> establishment(row))
                .list();
    }

    @Override
    public Optional<String> employer(PlatformId platform, UUID organisation) {
        return jdbc.sql("""
                select name from organisation
                 where platform_id = :platform and id = :id and 'EMPLOYER' = any (kinds)
                """)
                .param("platform", platform.value())
                .param("id", organisation)
                .query((row, _) -> row.getString("name"))
                .optional();
    }

    @Override
    public List<Establishment> search(PlatformId platform, String words, int limit) {
        return jdbc.sql(SELECT + """
                where e.platform_id = :platform and e.closed_on is null
                  and (e.words || ' ' || o.words) like all
                      (select '%' || word || '%' from regexp_split_to_table(structure_words(:words), ' ') word)
                order by e.words, e.id
                limit :limit
                """)
                .param("platform", platform.value())
                .param("words", words)
                .param("limit", limit)
                .query((row, _) -> establishment(row))
                .list();
    }

    @Override
    public List<Establishment> named(PlatformId platform, String name) {
        return jdbc.sql(SELECT + """
                where e.platform_id = :platform and e.closed_on is null
                  and e.words = structure_words(:name || ' ' || e.commune_name)
                order by e.words, e.id
                """)
                .param("platform", platform.value())
                .param("name", name)
                .query((row, _) -> establishment(row))
                .list();
    }

    @Override
    public List<UUID> holding(PlatformId platform, String words) {
        return jdbc.sql("""
                select e.id
                  from establishment e
                  join organisation o on o.platform_id = e.platform_id and o.id = e.organisation_id
                 where e.platform_id = :platform
                   and (e.words || ' ' || o.words) like all
                       (select '%' || word || '%' from regexp_split_to_table(structure_words(:words), ' ') word)
                """)
                .param("platform", platform.value())
                .param("words", words)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public List<Establishment> numbered(PlatformId platform, String number) {
        return jdbc.sql(SELECT + """
                where e.platform_id = :platform and e.closed_on is null and (e.finess = :number or e.siret = :number)
                order by e.words, e.id
                """)
                .param("platform", platform.value())
                .param("number", number)
                .query((row, _) -> establishment(row))
                .list();
    }

    @Override
    public List<UUID> closedForGood(Collection<UUID> places) {
        return jdbc.sql("""
                select id from establishment where id = any (:places) and closed_on is not null and duplicate_of is null
                """)
                .param("places", places.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public List<UUID> sameLegalEntity(UUID organisation) {
        return jdbc.sql("""
                with recursive entity as (
                    select id, siren, merged_into from organisation where id = :id
                    union
                    select o.id, o.siren, o.merged_into
                      from organisation o
                      join entity e on o.siren = e.siren or o.merged_into = e.id or o.id = e.merged_into)
                select id from entity
                """)
                .param("id", organisation)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Establishment establishment(ResultSet row) throws SQLException {
        return new Establishment(
                PlatformId.of(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation_name"),
                row.getString("name"),
                row.getString("family"),
                Family.of(row.getString("family")).label(),
                row.getString("setting"),
                row.getString("commune"),
                row.getString("commune_name"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                row.getString("phone"),
                row.getString("siren"));
    }
}
