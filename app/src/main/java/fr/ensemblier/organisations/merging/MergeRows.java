package fr.ensemblier.organisations.merging;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads and writes what becomes one organisation, and how it was before.
@Repository
class MergeRows {

    /// A legal person as it is compared.
    record Legal(
            UUID id,
            String name,
            @Nullable String siren,
            @Nullable String finess,
            @Nullable String sector,
            String source,
            boolean own,
            boolean closed) {}

    private static final String LEGAL = """
            select id, name, siren, finess, sector, source, own, closed_on is not null as closed
              from organisation
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MergeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Legal> open(PlatformId platform) {
        return jdbc.sql(LEGAL + """
                 where platform_id = :platform and closed_on is null and 'EMPLOYER' = any (kinds)
                 order by created_at, id
                """)
                .param("platform", platform.value())
                .query((row, _) -> legal(row))
                .list();
    }

    /// The organisation, held until the end of the transaction, or 404.
    Legal hold(PlatformId platform, UUID id) {
        return jdbc.sql(LEGAL + """
                 where platform_id = :platform and id = :id
                   for update
                """)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> legal(row))
                .optional()
                .orElseThrow(() -> new NotFound("organisation", id));
    }

    Set<Pairs.Key> distinct(PlatformId platform) {
        return jdbc
                .sql("select one, other from organisation_distinct where platform_id = :platform")
                .param("platform", platform.value())
                .query((row, _) -> Pairs.Key.of(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void distinct(PlatformId platform, UUID one, UUID other, String by) {
        jdbc.sql("""
                insert into organisation_distinct (platform_id, one, other, at, by)
                values (:platform, least(cast(:one as uuid), cast(:other as uuid)),
                        greatest(cast(:one as uuid), cast(:other as uuid)), :at, :by)
                    on conflict do nothing
                """)
                .param("platform", platform.value())
                .param("one", one)
                .param("other", other)
                .param("at", now())
                .param("by", by)
                .update();
    }

    /// Gives places to another organisation.
    void move(PlatformId platform, UUID into, Collection<UUID> places) {
        jdbc.sql("""
                update establishment set organisation_id = :into, version = version + 1
                 where platform_id = :platform and id = any (:places)
                """)
                .param("platform", platform.value())
                .param("into", into)
                .param("places", places.toArray(UUID[]::new))
                .update();
    }

    void close(PlatformId platform, UUID place, UUID duplicateOf, LocalDate on) {
        jdbc.sql("""
                update establishment set closed_on = :on, duplicate_of = :of, version = version + 1
                 where platform_id = :platform and id = :id
                """)
                .param("platform", platform.value())
                .param("id", place)
                .param("of", duplicateOf)
                .param("on", on)
                .update();
    }

    void open(PlatformId platform, Collection<UUID> places) {
        jdbc.sql("""
                update establishment set closed_on = null, duplicate_of = null, version = version + 1
                 where platform_id = :platform and id = any (:places)
                """)
                .param("platform", platform.value())
                .param("places", places.toArray(UUID[]::new))
                .update();
    }

    /// Closes the merged row, which then leads to the kept one; opens it again when `into` is null.
    void lead(PlatformId platform, UUID merged, @Nullable UUID into, @Nullable LocalDate on) {
        jdbc.sql("""
                update organisation
                   set merged_into = cast(:into as uuid), closed_on = cast(:on as date), version = version + 1
                 where platform_id = :platform and id = :id
                """)
                .param("platform", platform.value())
                .param("id", merged)
                .param("into", into, Types.OTHER)
                .param("on", on, Types.DATE)
                .update();
    }

    /// The organisation into which this one went, as long as it has not come back.
    Optional<UUID> leadsTo(PlatformId platform, UUID id) {
        return jdbc.sql("""
                select merged_into from organisation
                 where platform_id = :platform and id = :id and merged_into is not null
                """)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> row.getObject("merged_into", UUID.class))
                .optional();
    }

    /// The place of which this one is put away as the double.
    Optional<UUID> duplicateOf(PlatformId platform, UUID place) {
        return jdbc.sql("""
                select duplicate_of from establishment
                 where platform_id = :platform and id = :id and duplicate_of is not null
                """)
                .param("platform", platform.value())
                .param("id", place)
                .query((row, _) -> row.getObject("duplicate_of", UUID.class))
                .optional();
    }

    /// An employer that is open, or 404.
    Legal employer(PlatformId platform, UUID id) {
        return jdbc.sql(LEGAL + """
                 where platform_id = :platform and id = :id and closed_on is null and 'EMPLOYER' = any (kinds)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> legal(row))
                .optional()
                .orElseThrow(() -> new NotFound("organisation", id));
    }

    /// Rows that led to one that is merged now lead to the kept one, so that one step is always enough.
    void follow(PlatformId platform, UUID merged, UUID kept) {
        jdbc.sql("update organisation set merged_into = :kept where platform_id = :platform and merged_into = :merged")
                .param("platform", platform.value())
                .param("merged", merged)
                .param("kept", kept)
                .update();
    }

    /// Those that had been merged into it before lead to it again.
    void followBack(PlatformId platform, UUID merged) {
        jdbc.sql("""
                update organisation o set merged_into = :merged
                  from organisation_merge m
                 where o.platform_id = :platform and m.platform_id = o.platform_id and m.merged = o.id
                   and m.kept = :merged and m.undone_at is null
                """)
                .param("platform", platform.value())
                .param("merged", merged)
                .update();
    }

    void facts(PlatformId platform, UUID id, @Nullable String siren, @Nullable String sector, boolean own) {
        jdbc.sql("""
                update organisation
                   set siren = cast(:siren as text), sector = cast(:sector as text), own = :own, version = version + 1
                 where platform_id = :platform and id = :id
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("siren", siren, Types.VARCHAR)
                .param("sector", sector, Types.VARCHAR)
                .param("own", own)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Legal legal(ResultSet row) throws SQLException {
        return new Legal(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("siren"),
                row.getString("finess"),
                row.getString("sector"),
                row.getString("source"),
                row.getBoolean("own"),
                row.getBoolean("closed"));
    }
}
