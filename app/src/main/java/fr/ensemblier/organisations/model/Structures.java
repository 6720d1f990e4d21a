package fr.ensemblier.organisations.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.territory.Communes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The one way in which organisations and their places are written.
@Repository
public class Structures {

    private static final String SELECT = """
            select e.*, o.name as organisation_name
              from establishment e
              join organisation o on o.platform_id = e.platform_id and o.id = e.organisation_id
            """;

    private final JdbcClient jdbc;
    private final Communes communes;
    private final JsonMapper json;
    private final Clock clock;

    Structures(JdbcClient jdbc, Communes communes, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.communes = communes;
        this.json = json;
        this.clock = clock;
    }

    public List<Structure> all(PlatformId platform) {
        return jdbc.sql(SELECT + "where e.platform_id = :platform order by e.created_at, e.id")
                .param("platform", platform.value())
                .query((row, _) -> structure(row))
                .list();
    }

    /// Its places, closed ones too.
    public List<Structure> ofOrganisation(PlatformId platform, UUID organisation) {
        return jdbc.sql(SELECT + """
                where e.platform_id = :platform and e.organisation_id = :organisation
                order by e.closed_on nulls first, e.words, e.id
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> structure(row))
                .list();
    }

    public Optional<Structure> find(PlatformId platform, UUID establishment) {
        return jdbc.sql(SELECT + "where e.platform_id = :platform and e.id = :id")
                .param("platform", platform.value())
                .param("id", establishment)
                .query((row, _) -> structure(row))
                .optional();
    }

    /// The organisation of this FINESS number, or of this SIREN, or of this very name; one that was merged leads on.
    public Optional<UUID> organisation(PlatformId platform, String finess, String siren, String name) {
        return jdbc.sql("""
                select coalesce(merged_into, id) as id
                  from organisation
                 where platform_id = :platform
                   and 'EMPLOYER' = any (kinds)
                   and (finess = nullif(:finess, '')
                        or (:finess = '' and siren = nullif(:siren, ''))
                        or (:finess = '' and :siren = '' and words = nullif(structure_words(:name), '')))
                 order by closed_on nulls first, created_at, id
                 limit 1
                """)
                .param("platform", platform.value())
                .param("finess", finess)
                .param("siren", siren)
                .param("name", name)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    /// Whether it is closed: nothing is put under it before the team opens it again.
    public boolean closed(PlatformId platform, UUID organisation) {
        return jdbc.sql("""
                select exists (select from organisation
                                where platform_id = :platform and id = :id and closed_on is not null)
                """)
                .param("platform", platform.value())
                .param("id", organisation)
                .query(Boolean.class)
                .single();
    }

    /// Whether a place of the platform has this FINESS number.
    public boolean knows(PlatformId platform, String finess) {
        return jdbc.sql("select exists (select from establishment where platform_id = :platform and finess = :finess)")
                .param("platform", platform.value())
                .param("finess", finess)
                .query(Boolean.class)
                .single();
    }

    public UUID addOrganisation(
            PlatformId platform, String name, String siren, String finess, @Nullable String sector, Source source) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into organisation (platform_id, id, name, siren, finess, sector, source, created_at)
                values (:platform, :id, :name, nullif(:siren, ''), nullif(:finess, ''), :sector, :source, :at)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("name", name)
                .param("siren", siren)
                .param("finess", finess)
                .param("sector", sector, Types.VARCHAR)
                .param("source", source.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    public UUID add(PlatformId platform, UUID organisation, Facts facts, Source source) {
        var id = UUID.randomUUID();
        written("""
                insert into establishment (platform_id, id, organisation_id, name, category, family, setting, finess, siret,
                                           address, commune, commune_name, lat, lon, place_precision, phone, email,
                                           source, imported, created_at)
                values (:platform, :id, :organisation, :name, nullif(:category, ''), :family, :setting,
                        nullif(:finess, ''), nullif(:siret, ''), nullif(:address, ''), :commune, :communeName, :lat, :lon,
                        :precision, nullif(:phone, ''), nullif(:email, ''), :source, cast(:imported as jsonb), :at)
                """, platform, id, facts)
                .param("organisation", organisation)
                .param("source", source.name())
                .param("imported", source == Source.FINESS ? json.writeValueAsString(facts) : null, Types.VARCHAR)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /// Writes facts over the version that was read; false if somebody was faster (R-E5).
    public boolean change(PlatformId platform, UUID establishment, int version, Facts facts, @Nullable Facts imported) {
        return written("""
                update establishment
                   set name = :name, category = nullif(:category, ''), family = :family, setting = :setting,
                       finess = nullif(:finess, ''), siret = nullif(:siret, ''), address = nullif(:address, ''),
                       commune = :commune, commune_name = :communeName, lat = :lat, lon = :lon,
                       place_precision = :precision, phone = nullif(:phone, ''), email = nullif(:email, ''),
                       imported = coalesce(cast(:imported as jsonb), imported), version = version + 1
                 where platform_id = :platform and id = :id and version = :version
                """, platform, establishment, facts)
                        .param("version", version)
                        .param("imported", imported == null ? null : json.writeValueAsString(imported), Types.VARCHAR)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec written(String sql, PlatformId platform, UUID id, Facts facts) {
        var commune = communes.find(facts.commune()).orElseThrow();
        var point = !facts.lat().isEmpty() && !facts.lon().isEmpty();
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("id", id)
                .param("name", facts.name())
                .param("category", facts.category())
                .param("family", facts.family())
                .param("setting", facts.setting())
                .param("finess", facts.finess())
                .param("siret", facts.siret())
                .param("address", facts.address())
                .param("commune", commune.code())
                .param("communeName", commune.name())
                .param("lat", point ? Double.parseDouble(facts.lat()) : commune.lat())
                .param("lon", point ? Double.parseDouble(facts.lon()) : commune.lon())
                .param("precision", point ? "POINT" : "COMMUNE")
                .param("phone", facts.phone())
                .param("email", facts.email());
    }

    private Structure structure(ResultSet row) throws SQLException {
        var imported = row.getString("imported");
        return new Structure(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation_name"),
                row.getString("commune_name"),
                facts(row),
                imported == null ? null : json.readValue(imported, Facts.class),
                row.getObject("closed_on") != null,
                row.getInt("version"));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        var point = row.getString("place_precision").equals("POINT");
        return new Facts(
                row.getString("name"),
                text(row, "category"),
                row.getString("family"),
                row.getString("setting"),
                text(row, "finess"),
                text(row, "siret"),
                text(row, "address"),
                row.getString("commune"),
                point ? Double.toString(row.getDouble("lat")) : "",
                point ? Double.toString(row.getDouble("lon")) : "",
                text(row, "phone"),
                text(row, "email"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var value = row.getString(column);
        return value == null ? "" : value;
    }
}
