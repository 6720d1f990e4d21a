package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.PlatformId;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened to a request, for the team (R-W1). Who asked is named by her part, never by her name.
@Repository
class PupilStory {

    record Event(String said, @Nullable String reason, String by, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    PupilStory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(PupilRequest one, String said, @Nullable String reason, String by) {
        jdbc.sql("""
                insert into pupil_event (platform_id, id, request_id, said, reason, by, at)
                values (:platform, :id, :request, :said, :reason, :by, :at)
                """)
                .param("platform", one.platform().value())
                .param("id", UUID.randomUUID())
                .param("request", one.id())
                .param("said", said)
                .param("reason", reason, Types.VARCHAR)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The latest first.
    List<Event> of(PlatformId platform, UUID request) {
        return jdbc.sql("""
                select * from pupil_event where platform_id = :platform and request_id = :request order by at desc, id
                """)
                .param("platform", platform.value())
                .param("request", request)
                .query((row, _) -> new Event(
                        row.getString("said"),
                        row.getString("reason"),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
