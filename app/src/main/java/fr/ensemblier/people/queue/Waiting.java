package fr.ensemblier.people.queue;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.ProfileRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The profiles that wait for the team, oldest first.
@Repository
class Waiting {

    /// A line of the queue.
    record Line(
            UUID person,
            String firstName,
            @Nullable String lastName,
            String communeName,
            List<String> occupations,
            boolean undecided,
            @Nullable String kind,
            String createdBy,
            Instant since) {}

    private final JdbcClient jdbc;

    Waiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> all(PlatformId platform, @Nullable String kind) {
        return jdbc.sql("""
                select p.id, p.first_name, p.last_name, p.commune_name, r.occupations, r.undecided, r.message_kind,
                       p.created_by, r.submitted_at
                  from profile r
                  join person p on p.platform_id = r.platform_id and p.id = r.person_id
                 where r.platform_id = :platform and r.state = 'SUBMITTED' and p.erased_at is null
                   and (:kind = '' or coalesce(r.message_kind, 'NONE') = :kind)
                 order by r.submitted_at, p.id
                 limit 200
                """)
                .param("platform", platform.value())
                .param("kind", kind == null ? "" : kind)
                .query((row, _) -> {
                    var since = ProfileRows.instant(row, "submitted_at");
                    return new Line(
                            row.getObject("id", UUID.class),
                            row.getString("first_name"),
                            row.getString("last_name"),
                            row.getString("commune_name"),
                            ProfileRows.words(row.getArray("occupations")),
                            row.getBoolean("undecided"),
                            row.getString("message_kind"),
                            row.getString("created_by"),
                            since == null ? Instant.EPOCH : since);
                })
                .list();
    }

    int count(PlatformId platform) {
        return jdbc.sql("select count(*) from profile where platform_id = :platform and state = 'SUBMITTED'")
                .param("platform", platform.value())
                .query(Integer.class)
                .single();
    }
}
