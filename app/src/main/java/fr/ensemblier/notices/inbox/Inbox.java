package fr.ensemblier.notices.inbox;

import fr.ensemblier.foundation.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The notices that the database lets the actor see: hers, her team's or her organisation's.
@Repository
class Inbox {

    /// A notice; `fresh` until somebody it is meant for has opened the page.
    record Told(
            UUID id,
            String title,
            String body,
            @Nullable String label,
            @Nullable String href,
            Instant at,
            boolean fresh,
            String place) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What is looked for: words of the title or the text, and whether the oldest stand first.
    record Asked(String words, boolean oldestFirst) {}

    /// After the place of a line (`instant~id`) if given.
    List<Told> page(Actor actor, Asked asked, @Nullable String after, int most) {
        return jdbc.sql("""
                select id, title, body, action_label, action_href, at, read_at is null as fresh,
                       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '~' || id as place
                  from notice
                 where platform_id = :platform
                   and to_kind <> 'PERSON'
                   and (:words = '' or holds_words(plain_words(title || ' ' || body), :words))
                   and (:after::text is null
                        or to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '~' || id %s :after)
                 order by at %s, id %2$s
                 limit :most
                """.formatted(asked.oldestFirst() ? ">" : "<", asked.oldestFirst() ? "asc" : "desc"))
                .param("platform", platform(actor))
                .param("words", asked.words())
                .param("after", after, java.sql.Types.VARCHAR)
                .param("most", most)
                .query((row, _) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("action_label"),
                        row.getString("action_href"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("fresh"),
                        row.getString("place")))
                .list();
    }

    /// Those that were shown; what nobody saw stays new.
    void read(Actor actor, List<UUID> shown) {
        jdbc.sql("""
                update notice set read_at = :now
                 where platform_id = :platform and to_kind <> 'PERSON' and read_at is null and id = any (:shown)
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform(actor))
                .param("shown", shown.toArray(UUID[]::new))
                .update();
    }

    private static String platform(Actor actor) {
        return actor.tenant().map(Object::toString).orElse("");
    }
}
