package fr.ensemblier.notices.inbox;

import fr.ensemblier.foundation.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The notices that the database lets the actor see: hers, her team's or her organisation's.
@Repository
class Inbox {

    /// A notice; `fresh` until somebody it is meant for has opened the page.
    record Told(
            String title,
            String body,
            @Nullable String label,
            @Nullable String href,
            Instant at,
            boolean fresh) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Told> latest(Actor actor) {
        return jdbc.sql("""
                select title, body, action_label, action_href, at, read_at is null as fresh
                  from notice
                 where platform_id = :platform
                   and to_kind <> 'PERSON'
                 order by at desc
                 limit 100
                """)
                .param("platform", platform(actor))
                .query((row, _) -> new Told(
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("action_label"),
                        row.getString("action_href"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("fresh")))
                .list();
    }

    void read(Actor actor) {
        jdbc.sql(
                        "update notice set read_at = :now where platform_id = :platform and to_kind <> 'PERSON' and read_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform(actor))
                .update();
    }

    private static String platform(Actor actor) {
        return actor.tenant().map(Object::toString).orElse("");
    }
}
