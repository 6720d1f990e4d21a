package fr.ensemblier.notices.sending;

import fr.ensemblier.foundation.EnsemblierSettings;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The messages that wait to leave. One is taken, sent and marked in one transaction, so that a kill in between sends
/// the same message again, with the same Message-ID, and never loses it (R-E4). After the last attempt the team is
/// told.
@Repository
class Outbox {

    /// A message that waits, with its words.
    record Waiting(
            UUID id,
            PlatformId platform,
            String channel,
            String recipient,
            @Nullable String name,
            String title,
            String body,
            @Nullable String label,
            @Nullable String href,
            @Nullable UUID person,
            @Nullable Many many,
            int attempts) {}

    /// Of a message to many, see [fr.ensemblier.notices.Message.ToMany].
    record Many(UUID id, String page, String sender, String replyTo, String stop) {}

    /// Sends, or throws.
    interface Carrier {
        void carry(Waiting message);
    }

    /// Between two attempts, in seconds. Twelve of them last two days: a mail server that is down for a night, or a
    /// week-end's first half, loses nothing (ADR 28).
    private static final int[] PAUSES = {
        5, 30, 120, 600, 1_800, 3_600, 3 * 3_600, 6 * 3_600, 9 * 3_600, 12 * 3_600, 16 * 3_600
    };

    private static final int ATTEMPTS = PAUSES.length + 1;
    private static final PlatformId NATIONAL = PlatformId.of("national");
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean wiping;
    private final Tasks tasks;

    Outbox(JdbcClient jdbc, Clock clock, EnsemblierSettings settings, Tasks tasks) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.tasks = tasks;
        this.wiping = !settings.demonstration();
    }

    /// Takes the next message that is due; false when there is none.
    @Transactional
    Step next(Carrier carrier) {
        var next = take();
        if (next.isEmpty()) {
            return Step.NOTHING;
        }
        try {
            carrier.carry(next.get());
            sent(next.get().id());
            return Step.SENT;
        } catch (RuntimeException e) {
            postpone(next.get(), e);
            return Step.FAILED;
        }
    }

    /// What became of the attempt.
    enum Step {
        NOTHING,
        SENT,
        FAILED
    }

    private Optional<Waiting> take() {
        return jdbc.sql("""
                select id, platform_id, channel, recipient, recipient_name, title, body, action_label, action_href,
                       person_id, many_id, many_page, sender_name, reply_to, stop_href, attempts
                  from outgoing_message
                 where state = 'WAITING'
                   and next_attempt_at <= :now
                 order by next_attempt_at, id
                 limit 1
                   for update skip locked
                """)
                .param("now", now())
                .query((row, _) -> new Waiting(
                        row.getObject("id", UUID.class),
                        new PlatformId(row.getString("platform_id")),
                        row.getString("channel"),
                        row.getString("recipient"),
                        row.getString("recipient_name"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("action_label"),
                        row.getString("action_href"),
                        row.getObject("person_id", UUID.class),
                        many(row),
                        row.getInt("attempts")))
                .optional();
    }

    private static @Nullable Many many(ResultSet row) throws SQLException {
        var id = row.getObject("many_id", UUID.class);
        return id == null
                ? null
                : new Many(
                        id,
                        row.getString("many_page"),
                        row.getString("sender_name"),
                        row.getString("reply_to"),
                        row.getString("stop_href"));
    }

    private void sent(UUID id) {
        jdbc.sql("""
                update outgoing_message
                   set state       = 'SENT',
                       sent_at     = :now,
                       attempts    = attempts + 1,
                       problem     = null,
                       action_href = case when :wiping then null else action_href end,
                       stop_href   = case when :wiping then null else stop_href end
                 where id = :id
                """)
                .param("now", now())
                .param("wiping", wiping)
                .param("id", id)
                .update();
    }

    private void postpone(Waiting message, RuntimeException problem) {
        var pause = Duration.ofSeconds(PAUSES[Math.min(PAUSES.length - 1, message.attempts())]);
        if (message.attempts() + 1 >= ATTEMPTS) {
            handToTheTeam(message);
        }
        jdbc.sql("""
                update outgoing_message
                   set attempts        = attempts + 1,
                       next_attempt_at = :next,
                       problem         = :problem,
                       state           = case when attempts + 1 >= :limit then 'GIVEN_UP' else state end
                 where id = :id
                """)
                .param("next", now().plus(pause))
                .param("problem", problem.toString())
                .param("limit", ATTEMPTS)
                .param("id", message.id())
                .update();
    }

    /// What the machine cannot deliver, a human must know: she may have another way to reach the recipient.
    private void handToTheTeam(Waiting message) {
        if (message.platform().equals(NATIONAL)) {
            LOG.error("Message {} of the national level was given up", message.id());
            return;
        }
        if (message.many() != null) {
            handOver(message, message.many());
            return;
        }
        var means = message.channel().equals("SMS") ? "le numéro " : "l’adresse ";
        tasks.open(new Task(
                message.platform(),
                "message-given-up:" + message.id(),
                "message.given-up",
                null,
                message.person(),
                null,
                "Un message n’est pas arrivé : « " + message.title() + " »",
                "Vérifiez " + means + message.recipient() + ", ou joignez la personne autrement.",
                "/equipe/messages/" + message.id() + "/renvoyer",
                Paris.today(clock),
                true));
    }

    /// One task for all that did not arrive of it: its page names them.
    private void handOver(Waiting message, Many many) {
        tasks.open(new Task(
                message.platform(),
                "message-to-many:" + many.id(),
                "message.to-many",
                null,
                null,
                null,
                "Un message à plusieurs n’est pas arrivé chez tous",
                "Sa page dit à qui il n’est pas arrivé : vérifiez les adresses.",
                many.page(),
                Paris.today(clock),
                false));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
