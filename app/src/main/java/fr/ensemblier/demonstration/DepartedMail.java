package fr.ensemblier.demonstration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The latest mails and text messages, those that left and those that wait.
@ConditionalOnProperty("ensemblier.demonstration")
@Repository
class DepartedMail {

    record Letter(
            String platform,
            String channel,
            String recipient,
            String title,
            String body,
            @Nullable String label,
            @Nullable String href,
            String state,
            Instant at) {}

    private final JdbcClient jdbc;

    DepartedMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Letter> latest(String words) {
        return jdbc.sql("""
                select platform_id, channel, recipient, title, body, action_label, action_href, state,
                       coalesce(sent_at, created_at) as at
                  from outgoing_message
                 where recipient ilike '%' || :words || '%'
                    or title ilike '%' || :words || '%'
                 order by coalesce(sent_at, created_at) desc, id
                 limit 100
                """)
                .param("words", words)
                .query((row, _) -> new Letter(
                        row.getString("platform_id"),
                        row.getString("channel"),
                        row.getString("recipient"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("action_label"),
                        row.getString("action_href"),
                        row.getString("state"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
