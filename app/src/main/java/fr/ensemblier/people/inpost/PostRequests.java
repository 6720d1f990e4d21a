package fr.ensemblier.people.inpost;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.Outdated;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.people.model.Place;
import fr.ensemblier.people.model.ProfileRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what people in post ask for.
@Repository
class PostRequests {

    private static final String FROM = """
              from post_request q
              join person p on p.platform_id = q.platform_id and p.id = q.person_id
             where q.platform_id = :platform and p.erased_at is null and p.archived_at is null
            """;
    private static final String SELECT = """
            select q.*, concat_ws(' ', p.first_name, p.last_name) as name, p.first_name, p.commune_name, p.phone, p.email,
                   p.adviser_id, p.adviser_name
            """ + FROM;
    private static final String CHOSEN = """
               and (:waiting is null or (q.answer is null) = :waiting)
               and (:kind = '' or :kind = any (q.kinds))
               and (:adviser::uuid is null or p.adviser_id = :adviser)
               and (:words = '' or holds_words(p.words, :words))
            """;
    private static final String NEWEST = """
               and (:at::timestamptz is null or (q.asked_at, q.id) < (:at, :id))
             order by q.asked_at desc, q.id desc limit :most
            """;
    private static final String OLDEST = """
               and (:at::timestamptz is null or (q.asked_at, q.id) > (:at, :id))
             order by q.asked_at, q.id limit :most
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PostRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(PlatformId platform, UUID person, PostRequest.Wish wish, String by) {
        var id = UUID.randomUUID();
        var since = wish.since();
        var status = wish.worksFor();
        jdbc.sql("""
                insert into post_request (platform_id, id, person_id, kinds, occupation, since, status, slot, not_at_work,
                                          asked_at, asked_by)
                values (:platform, :id, :person, :kinds, :occupation, :since, :status, :slot, :away, :now, :by)
                """)
                .param("platform", platform.value())
                .param("id", id)
                .param("person", person)
                .param("kinds", wish.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("occupation", wish.occupation(), Types.VARCHAR)
                .param("since", since == null ? null : since.name(), Types.VARCHAR)
                .param("status", status == null ? null : status.name(), Types.VARCHAR)
                .param("slot", wish.hour().name())
                .param("away", wish.notAtWork())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        return id;
    }

    /// [Outdated] when somebody else answered since it was read (R-E5).
    void answer(PostRequest read, Answer answer, @Nullable String message, String by) {
        var before = read.answeredAt();
        var changed = jdbc.sql("""
                update post_request set answer = :answer, message = :message, answered_at = :now, answered_by = :by
                 where platform_id = :platform and id = :id
                   and answered_at is not distinct from cast(:before as timestamptz)
                """)
                .param("answer", answer.name())
                .param("message", message, Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("platform", read.platform().value())
                .param("id", read.id())
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (changed == 0) {
            throw new Outdated("Post request", read.id());
        }
    }

    PostRequest get(PlatformId platform, UUID id) {
        return jdbc.sql(SELECT + " and q.id = :id")
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("post request", id));
    }

    /// Newest first.
    List<PostRequest> ofPerson(PlatformId platform, UUID person) {
        return jdbc.sql(SELECT + " and q.person_id = :person order by q.asked_at desc, q.id")
                .param("platform", platform.value())
                .param("person", person)
                .query((row, _) -> read(row))
                .list();
    }

    List<PostRequest> page(
            PlatformId platform, PostFilter filter, @Nullable UUID adviser, @Nullable Place after, int most) {
        return bound(SELECT + CHOSEN + (filter.oldestFirst() ? OLDEST : NEWEST), platform, filter, adviser)
                .param("at", after == null ? null : after.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", after == null ? null : after.id(), Types.OTHER)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    int count(PlatformId platform, PostFilter filter, @Nullable UUID adviser) {
        return bound("select count(*) " + FROM + CHOSEN, platform, filter, adviser)
                .query(Integer.class)
                .single();
    }

    /// Those that nobody has answered.
    int waiting(PlatformId platform) {
        return jdbc.sql("select count(*) " + FROM + " and q.answer is null")
                .param("platform", platform.value())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(String sql, PlatformId platform, PostFilter filter, @Nullable UUID adviser) {
        return jdbc.sql(sql)
                .param("platform", platform.value())
                .param("waiting", filter.waiting(), Types.BOOLEAN)
                .param("kind", filter.kind())
                .param("adviser", adviser, Types.OTHER)
                .param("words", filter.words());
    }

    private static PostRequest read(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return new PostRequest(
                new PlatformId(row.getString("platform_id")),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("first_name"),
                row.getString("commune_name"),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("adviser_id", UUID.class),
                row.getString("adviser_name"),
                new PostRequest.Wish(
                        ProfileRows.words(row.getArray("kinds")).stream()
                                .map(Asked::valueOf)
                                .toList(),
                        row.getString("occupation"),
                        Since.of(String.valueOf(row.getString("since"))).orElse(null),
                        WorksFor.of(String.valueOf(row.getString("status"))).orElse(null),
                        Hour.valueOf(row.getString("slot")),
                        row.getBoolean("not_at_work")),
                instant(row, "asked_at"),
                row.getString("asked_by"),
                answer == null
                        ? new PostRequest.State.Waiting()
                        : new PostRequest.State.Answered(
                                Answer.valueOf(answer),
                                row.getString("message"),
                                instant(row, "answered_at"),
                                row.getString("answered_by")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(ProfileRows.instant(row, column));
    }
}
