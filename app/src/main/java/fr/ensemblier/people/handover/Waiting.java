package fr.ensemblier.people.handover;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The queue « à attribuer » (R-W2): whom nobody follows, who waits longest first.
@Repository
class Waiting {

    record One(
            UUID id,
            String name,
            String communeName,
            @Nullable Instant since) {}

    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that were ticked are among them, however many wait.
    List<One> of(PlatformId platform, Set<UUID> ticked, int most) {
        return jdbc.sql("""
                select id, concat_ws(' ', first_name, last_name) as name, commune_name, adviser_since
                  from person
                 where platform_id = :platform and adviser_id is null and erased_at is null and archived_at is null
                 order by id = any (cast(:ticked as uuid[])) desc, adviser_since nulls first, id
                 limit :most
                """)
                .param("platform", platform.value())
                .param("ticked", ticked.toArray(UUID[]::new))
                .param("most", most)
                .query((row, _) -> new One(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("commune_name"),
                        ProfileRows.instant(row, "adviser_since")))
                .list();
    }
}
