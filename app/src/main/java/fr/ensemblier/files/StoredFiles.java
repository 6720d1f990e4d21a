package fr.ensemblier.files;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the files kept.
@Repository
class StoredFiles {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Files.Stored file, String use, String sha256, String scan) {
        jdbc.sql("""
                insert into stored_file (id, platform_id, owner_kind, owner_id, use, name, media_type, bytes, sha256, scan,
                                         stored_at, stored_by)
                values (:id, :platform, :kind, :owner, :use, :name, :type, :bytes, :sha256, :scan, :at, :by)
                """)
                .param("id", file.id())
                .param("platform", file.platform().value())
                .param("kind", file.ownerKind())
                .param("owner", file.ownerId())
                .param("use", use)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .param("sha256", sha256)
                .param("scan", scan)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Actors.current().name())
                .update();
    }

    Optional<Files.Stored> find(UUID id) {
        return jdbc.sql("""
                select id, platform_id, owner_kind, owner_id, name, media_type, bytes
                  from stored_file
                 where id = :id and deleted_at is null
                """)
                .param("id", id)
                .query((row, _) -> new Files.Stored(
                        row.getObject("id", UUID.class),
                        new PlatformId(row.getString("platform_id")),
                        row.getString("owner_kind"),
                        row.getString("owner_id"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("bytes")))
                .optional();
    }

    /// Ended, and its bytes not known to be gone; those that could not be removed before come last.
    List<UUID> endedNotErased() {
        return jdbc.sql("""
                select id
                  from stored_file
                 where deleted_at is not null
                   and erased_at is null
                 order by tried_at nulls first, deleted_at
                 limit 1000
                """).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /// Its bytes could not be removed now.
    void tried(UUID id) {
        jdbc.sql("update stored_file set tried_at = :at where id = :id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void erased(UUID id) {
        jdbc.sql("update stored_file set erased_at = :at where id = :id and deleted_at is not null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// Those of the keys that no row has, ended or not.
    List<UUID> unknown(List<UUID> keys) {
        return jdbc.sql("""
                select key
                  from unnest(:keys) as key
                 where not exists (select 1 from stored_file where id = key)
                """)
                .param("keys", keys.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// False when it is not there, or ended already.
    boolean end(UUID id) {
        return jdbc.sql("update stored_file set deleted_at = :at, name = '' where id = :id and deleted_at is null")
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    List<UUID> of(PlatformId platform, String kind, String owner) {
        return jdbc.sql("""
                select id
                  from stored_file
                 where platform_id = :platform and owner_kind = :kind and owner_id = :owner and deleted_at is null
                 order by stored_at, id
                """)
                .param("platform", platform.value())
                .param("kind", kind)
                .param("owner", owner)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    void give(PlatformId platform, Collection<UUID> files, String to) {
        jdbc.sql("update stored_file set owner_id = :to where platform_id = :platform and id = any (:files)")
                .param("to", to)
                .param("platform", platform.value())
                .param("files", files.toArray(UUID[]::new))
                .update();
    }

    List<UUID> older(PlatformId platform, String kind, Instant before) {
        return jdbc.sql("""
                select id
                  from stored_file
                 where platform_id = :platform and owner_kind = :kind and deleted_at is null and stored_at < :before
                """)
                .param("platform", platform.value())
                .param("kind", kind)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
