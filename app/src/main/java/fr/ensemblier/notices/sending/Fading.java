package fr.ensemblier.notices.sending;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Wipes each night the words that have served (R-P6): of messages that left, of notices, of tasks that are done. They
/// name people, and nobody looks there for them.
@Repository
class Fading implements Job {

    private static final PlatformId ALL = PlatformId.of("*");

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Clock clock;

    Fading(JdbcClient jdbc, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notices.fading";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(4, 10);
    }

    @Override
    @Transactional
    public Outcome run() {
        return Outcome.of(messages(before("r-p6.message-days"))
                + notices(before("r-p6.notice-days"))
                + tasks(before("r-p6.notice-days")));
    }

    private int messages(OffsetDateTime before) {
        return jdbc.sql("""
                update outgoing_message
                   set recipient = id::text, recipient_name = null, title = '', body = '', action_label = null,
                       action_href = null, sender_name = null, reply_to = null, stop_href = null, problem = null
                 where state <> 'WAITING' and title <> '' and coalesce(sent_at, created_at) < :before
                """).param("before", before).update();
    }

    private int notices(OffsetDateTime before) {
        return jdbc.sql("delete from notice where at < :before")
                .param("before", before)
                .update();
    }

    private int tasks(OffsetDateTime before) {
        return jdbc.sql("""
                update task
                   set title = 'Tâche faite', detail = null, done_words = null, person_id = null, href = '/equipe/a-faire',
                       key = kind || ':' || id
                 where done_at < :before and key <> kind || ':' || id
                """).param("before", before).update();
    }

    private OffsetDateTime before(String parameter) {
        return clock.instant()
                .minus(Duration.ofDays(parameters.days(parameter, ALL)))
                .atOffset(ZoneOffset.UTC);
    }
}
