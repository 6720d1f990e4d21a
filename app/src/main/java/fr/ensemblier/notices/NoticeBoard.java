package fr.ensemblier.notices;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message.Recipient;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes each message where it will be found: in the application and in the outbox.
@Repository
class NoticeBoard implements Notices {

    private static final String DOOR = "/mon-espace/ouvrir/";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Message message) {
        switch (message.to()) {
            case Recipient.Account(var id, var name, var email) -> {
                post(message, "ACCOUNT", id.toString());
                send(message, "MAIL", email, name);
            }
            case Recipient.Person(var id, var name, var email, var phone) -> {
                post(message, "PERSON", id.toString());
                if (email != null) {
                    send(message, "MAIL", email, name, id);
                } else {
                    send(message, "SMS", phone, name, id);
                }
            }
            case Recipient.Team() -> post(message, "TEAM", "team");
            case Recipient.Organisation(var id, var place, List<String> emails) -> {
                post(message, "ORGANISATION", id.toString(), place);
                emails.forEach(email -> send(message, "MAIL", email, null));
            }
            case Recipient.Address(var email, var name) -> send(message, "MAIL", email, name);
            case Recipient.Mobile(var phone, var name) -> send(message, "SMS", phone, name);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PlatformId platform, UUID person, @Nullable String phone) {
        jdbc.sql("select forget_person(:platform, :person, :phone, :at)")
                .param("platform", platform.value())
                .param("person", person)
                .param("phone", phone, java.sql.Types.VARCHAR)
                .param("at", now())
                .query((_, _) -> true)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetAbout(PlatformId platform, UUID about) {
        jdbc.sql("""
                delete from notice
                 where platform_id = :platform and to_kind <> 'PERSON' and key like '%:' || :about
                """)
                .param("platform", platform.value())
                .param("about", about.toString())
                .update();
        jdbc.sql("""
                update outgoing_message
                   set recipient = id::text, recipient_name = null, title = '', body = '', action_label = null,
                       action_href = null, problem = null
                 where platform_id = :platform and state <> 'WAITING' and key like '%:' || :about
                """)
                .param("platform", platform.value())
                .param("about", about.toString())
                .update();
        jdbc.sql("""
                update task
                   set title = 'Dossier effacé', detail = null, done_words = null, done_at = coalesce(done_at, :at),
                       done_by = coalesce(done_by, 'effacement')
                 where platform_id = :platform and person_id is null and key like '%:' || :about
                """)
                .param("at", now())
                .param("platform", platform.value())
                .param("about", about.toString())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> takeBack(PlatformId platform, UUID about) {
        var waited = jdbc.sql("""
                delete from outgoing_message
                 where platform_id = :platform and state = 'WAITING' and key like '%:' || :about
                 returning key
                """)
                .param("platform", platform.value())
                .param("about", about.toString())
                .query((row, _) -> row.getString(1))
                .set();
        // What was leaving meanwhile has left: its words go.
        forgetAbout(platform, about);
        return waited;
    }

    private void post(Message message, String kind, String id) {
        post(message, kind, id, null);
    }

    private void post(Message message, String kind, String id, @Nullable UUID place) {
        jdbc.sql("""
                insert into notice (platform_id, id, key, to_kind, to_id, place_id, title, body, action_label, action_href, at)
                values (:platform, :id, :key, :kind, :to, :place, :title, :body, :label, :href, :at)
                on conflict do nothing
                """)
                .param("platform", message.platform().value())
                .param("id", UUID.randomUUID())
                .param("key", message.key())
                .param("kind", kind)
                .param("to", id)
                .param("place", place, java.sql.Types.OTHER)
                .param("title", message.title())
                .param("body", String.join("\n\n", message.paragraphs()))
                .param("label", label(message), java.sql.Types.VARCHAR)
                .param("href", inside(href(message)), java.sql.Types.VARCHAR)
                .param("at", now())
                .update();
    }

    /// A secret that opens a space travels in the mail only: who reads the notice is inside already.
    private static @Nullable String inside(@Nullable String href) {
        return href != null && href.startsWith(DOOR) ? "/mon-espace" : href;
    }

    private void send(Message message, String channel, @Nullable String recipient, @Nullable String name) {
        send(message, channel, recipient, name, null);
    }

    private void send(
            Message message, String channel, @Nullable String recipient, @Nullable String name, @Nullable UUID person) {
        if (recipient == null || recipient.isBlank()) {
            return;
        }
        var many = message.many();
        jdbc.sql("""
                insert into outgoing_message (id, platform_id, key, channel, recipient, recipient_name, person_id,
                                              title, body, action_label, action_href, many_id, many_page, sender_name,
                                              reply_to, stop_href, created_at, next_attempt_at)
                values (:id, :platform, :key, :channel, :recipient, :name, :person, :title, :body, :label, :href, :many,
                        :page, :sender, :reply, :stop, :at, :at)
                on conflict do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("platform", message.platform().value())
                .param("key", message.key())
                .param("channel", channel)
                .param("recipient", recipient)
                .param("name", name, java.sql.Types.VARCHAR)
                .param("person", person, java.sql.Types.OTHER)
                .param("title", many == null || !channel.equals("SMS") ? message.title() : many.brief())
                .param("body", String.join("\n\n", message.paragraphs()))
                .param("label", label(message), java.sql.Types.VARCHAR)
                .param("href", href(message), java.sql.Types.VARCHAR)
                .param("many", many == null ? null : many.id(), java.sql.Types.OTHER)
                .param("page", many == null ? null : many.page(), java.sql.Types.VARCHAR)
                .param("sender", many == null ? null : many.sender(), java.sql.Types.VARCHAR)
                .param("reply", many == null ? null : many.replyTo(), java.sql.Types.VARCHAR)
                .param("stop", many == null ? null : many.stop(), java.sql.Types.VARCHAR)
                .param("at", now())
                .update();
    }

    private static @Nullable String label(Message message) {
        return message.act() == null ? null : message.act().label();
    }

    private static @Nullable String href(Message message) {
        return message.act() == null ? null : message.act().href();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
