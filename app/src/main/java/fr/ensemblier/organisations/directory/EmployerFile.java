package fr.ensemblier.organisations.directory;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Source;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One employer: its legal person, its places, and the acts that close or move them.
@Repository
class EmployerFile {

    record Organisation(
            UUID id,
            String name,
            @Nullable String siren,
            @Nullable String finess,
            @Nullable String sector,
            Source source,
            @Nullable LocalDate closedOn,
            @Nullable UUID mergedInto,
            boolean own,
            int version) {}

    /// Since when a place is closed, and of which it is the double.
    record Closing(LocalDate on, @Nullable String duplicateOf) {}

    private final JdbcClient jdbc;

    EmployerFile(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The organisation, or 404.
    Organisation get(PlatformId platform, UUID id) {
        return find(platform, id).orElseThrow(() -> new NotFound("organisation", id));
    }

    private Optional<Organisation> find(PlatformId platform, UUID id) {
        return jdbc.sql("""
                select * from organisation
                 where platform_id = :platform and id = :id and 'EMPLOYER' = any (kinds)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> new Organisation(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("siren"),
                        row.getString("finess"),
                        row.getString("sector"),
                        Source.valueOf(row.getString("source")),
                        row.getObject("closed_on", LocalDate.class),
                        row.getObject("merged_into", UUID.class),
                        row.getBoolean("own"),
                        row.getInt("version")))
                .optional();
    }

    /// Its closed places.
    Map<UUID, Closing> closings(PlatformId platform, UUID organisation) {
        var found = new HashMap<UUID, Closing>();
        jdbc.sql("""
                select e.id, e.closed_on, d.name as duplicate_of
                  from establishment e
                  left join establishment d on d.platform_id = e.platform_id and d.id = e.duplicate_of
                 where e.platform_id = :platform and e.organisation_id = :organisation and e.closed_on is not null
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> found.put(
                        row.getObject("id", UUID.class),
                        new Closing(row.getObject("closed_on", LocalDate.class), row.getString("duplicate_of"))))
                .list();
        return found;
    }

    /// Writes over the version that was read; false if somebody was faster (R-E5).
    boolean change(PlatformId platform, Organisation read, String name, String siren, String sector) {
        return jdbc.sql("""
                update organisation
                   set name = :name, siren = nullif(:siren, ''), sector = nullif(:sector, ''), version = version + 1
                 where platform_id = :platform and id = :id and version = :version
                """)
                        .param("platform", platform.value())
                        .param("id", read.id())
                        .param("version", read.version())
                        .param("name", name)
                        .param("siren", siren)
                        .param("sector", sector)
                        .update()
                == 1;
    }

    /// Its open places.
    List<UUID> open(PlatformId platform, UUID organisation) {
        return jdbc.sql("""
                select id from establishment
                 where platform_id = :platform and organisation_id = :organisation and closed_on is null
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Closes the employer and all its open places, which it gives.
    List<UUID> close(PlatformId platform, UUID organisation, LocalDate on) {
        jdbc.sql("""
                update organisation set closed_on = :on, version = version + 1
                 where platform_id = :platform and id = :id and closed_on is null
                """)
                .param("platform", platform.value())
                .param("id", organisation)
                .param("on", on)
                .update();
        return jdbc.sql("""
                update establishment set closed_on = :on, closed_with_employer = true, version = version + 1
                 where platform_id = :platform and organisation_id = :id and closed_on is null
                returning id
                """)
                .param("platform", platform.value())
                .param("id", organisation)
                .param("on", on)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Opens the employer and the places that were closed with it, which it gives; nothing for one that was merged.
    Optional<List<UUID>> reopen(PlatformId platform, UUID organisation) {
        var opened = jdbc.sql("""
                update organisation set closed_on = null, version = version + 1
                 where platform_id = :platform and id = :id and merged_into is null
                """)
                .param("platform", platform.value())
                .param("id", organisation)
                .update();
        return opened == 0
                ? Optional.empty()
                : Optional.of(jdbc.sql("""
                        update establishment set closed_on = null, closed_with_employer = false, version = version + 1
                         where platform_id = :platform and organisation_id = :id and closed_with_employer
                        returning id
                        """)
                        .param("platform", platform.value())
                        .param("id", organisation)
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list());
    }

    /// Says whether it is the platform itself (R-T3).
    void own(PlatformId platform, UUID organisation, boolean own) {
        jdbc.sql("""
                update organisation set own = :own, version = version + 1
                 where platform_id = :platform and id = :id
                """)
                .param("platform", platform.value())
                .param("id", organisation)
                .param("own", own)
                .update();
    }

    /// Closes one place, as the duplicate of another or for good; or opens it again when `on` is null.
    void closePlace(PlatformId platform, UUID establishment, @Nullable LocalDate on, @Nullable UUID duplicateOf) {
        jdbc.sql("""
                update establishment
                   set closed_on = :on, duplicate_of = :duplicate, closed_with_employer = false, version = version + 1
                 where platform_id = :platform and id = :id
                """)
                .param("platform", platform.value())
                .param("id", establishment)
                .param("on", on, Types.DATE)
                .param("duplicate", duplicateOf, Types.OTHER)
                .update();
    }
}
