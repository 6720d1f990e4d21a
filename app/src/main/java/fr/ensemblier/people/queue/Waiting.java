package fr.ensemblier.people.queue;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.Place;
import fr.ensemblier.people.model.ProfileRows;
import fr.ensemblier.ui.ListAddress;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final String WAIT = """
              from profile r
              join person p on p.platform_id = r.platform_id and p.id = r.person_id
             where r.platform_id = :platform and r.state = 'SUBMITTED' and p.erased_at is null and p.archived_at is null
            """;
    private static final String CHOSEN = """
               and (:kind = '' or coalesce(r.message_kind, 'NONE') = :kind)
               and (:occupation = '' or :occupation = any (r.occupations))
            """;

    /// The oldest first, or the newest.
    List<Line> page(PlatformId platform, QueueFilter filter, int most) {
        var place = filter.place();
        var order = filter.newestFirst()
                ? " and (:at::timestamptz is null or (r.submitted_at, p.id) < (:at, :person)) order by r.submitted_at desc, p.id desc limit :most"
                : " and (:at::timestamptz is null or (r.submitted_at, p.id) > (:at, :person)) order by r.submitted_at, p.id limit :most";
        return jdbc.sql("""
                select p.id, p.first_name, p.last_name, p.commune_name, r.occupations, r.undecided, r.message_kind,
                       p.created_by, r.submitted_at
                """ + WAIT + CHOSEN + order)
                .param("platform", platform.value())
                .param("kind", ListAddress.text(filter.message()))
                .param("occupation", ListAddress.text(filter.metier()))
                .param(
                        "at",
                        place.map(one -> one.at().atOffset(ZoneOffset.UTC)).orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("person", place.map(Place::id).orElse(null), Types.OTHER)
                .param("most", most)
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

    /// How many wait, by kind of message.
    Map<String, Integer> kinds(PlatformId platform) {
        var kinds = new HashMap<String, Integer>();
        jdbc.sql("select coalesce(r.message_kind, 'NONE') as kind, count(*) as waiting " + WAIT + " group by 1")
                .param("platform", platform.value())
                .query(row -> {
                    kinds.put(row.getString("kind"), row.getInt("waiting"));
                });
        return kinds;
    }

    /// How many the filter leaves.
    int count(PlatformId platform, QueueFilter filter) {
        return jdbc.sql("select count(*) " + WAIT + CHOSEN)
                .param("platform", platform.value())
                .param("kind", ListAddress.text(filter.message()))
                .param("occupation", ListAddress.text(filter.metier()))
                .query(Integer.class)
                .single();
    }

    int count(PlatformId platform) {
        return jdbc.sql("select count(*) " + WAIT)
                .param("platform", platform.value())
                .query(Integer.class)
                .single();
    }
}
