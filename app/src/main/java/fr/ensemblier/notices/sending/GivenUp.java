package fr.ensemblier.notices.sending;

import fr.ensemblier.foundation.NotFound;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Messages that could not leave after the last attempt. Read and sent again as a machine, for the team.
@Repository
class GivenUp {

    record Lost(
            String title,
            String recipient,
            Instant writtenAt,
            @Nullable UUID person) {}

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Clock clock;

    GivenUp(JdbcClient jdbc, Tasks tasks, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// 404 when it has left, waits again, or its words have faded.
    Lost get(PlatformId platform, UUID id) {
        return jdbc.sql("""
                select title, recipient, created_at, person_id
                  from outgoing_message
                 where platform_id = :platform and id = :id and state = 'GIVEN_UP' and title <> ''
                """)
                .param("platform", platform.value())
                .param("id", id)
                .query((row, _) -> new Lost(
                        row.getString("title"),
                        row.getString("recipient"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("person_id", UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound("message", id));
    }

    /// Leaves again from the first attempt, with the same Message-ID (R-E4); its task is done.
    @Transactional
    void again(PlatformId platform, UUID id) {
        get(platform, id);
        jdbc.sql("""
                update outgoing_message
                   set state = 'WAITING', attempts = 0, next_attempt_at = :now, problem = null
                 where platform_id = :platform and id = :id and state = 'GIVEN_UP'
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("platform", platform.value())
                .param("id", id)
                .update();
        tasks.close(platform, "message-given-up:" + id);
    }
}
