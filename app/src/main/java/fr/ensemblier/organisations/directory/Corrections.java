package fr.ensemblier.organisations.directory;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.organisations.model.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What was corrected by hand, with the values before and after (R-E6).
@Repository
class Corrections {

    /// A correction of a place.
    record Correction(
            UUID id,
            UUID establishment,
            String what,
            Facts before,
            Facts after,
            Instant at,
            String by,
            boolean undone) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Corrections(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(
            PlatformId platform,
            UUID organisation,
            UUID establishment,
            String what,
            Facts before,
            Facts after,
            String by) {
        jdbc.sql("""
                insert into structure_correction (platform_id, id, organisation_id, establishment_id, what, before, after, at, by)
                values (:platform, :id, :organisation, :establishment, :what, cast(:before as jsonb), cast(:after as jsonb),
                        :at, :by)
                """)
                .param("platform", platform.value())
                .param("id", UUID.randomUUID())
                .param("organisation", organisation)
                .param("establishment", establishment)
                .param("what", what)
                .param("before", json.writeValueAsString(before))
                .param("after", json.writeValueAsString(after))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /// Of its places, also of those that it had from another (R-E6).
    List<Correction> of(PlatformId platform, UUID organisation, int most) {
        return jdbc.sql("""
                select c.* from structure_correction c
                  join establishment e on e.platform_id = c.platform_id and e.id = c.establishment_id
                 where c.platform_id = :platform and e.organisation_id = :organisation
                 order by c.at desc
                 limit :most
                """)
                .param("most", most)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> correction(row))
                .list();
    }

    Optional<Correction> find(PlatformId platform, UUID organisation, UUID id) {
        return jdbc.sql("""
                select c.* from structure_correction c
                  join establishment e on e.platform_id = c.platform_id and e.id = c.establishment_id
                 where c.platform_id = :platform and e.organisation_id = :organisation and c.id = :id
                """)
                .param("platform", platform.value())
                .param("organisation", organisation)
                .param("id", id)
                .query((row, _) -> correction(row))
                .optional();
    }

    boolean undo(PlatformId platform, UUID id) {
        return jdbc.sql("""
                update structure_correction set undone_at = :at
                 where platform_id = :platform and id = :id and undone_at is null
                """)
                        .param("platform", platform.value())
                        .param("id", id)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getObject("id", UUID.class),
                row.getObject("establishment_id", UUID.class),
                row.getString("what"),
                json.readValue(row.getString("before"), Facts.class),
                json.readValue(row.getString("after"), Facts.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getObject("undone_at") != null);
    }
}
