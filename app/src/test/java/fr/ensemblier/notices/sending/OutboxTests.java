package fr.ensemblier.notices.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message;
import fr.ensemblier.notices.Message.Recipient;
import fr.ensemblier.notices.Notices;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// R-E4: what waits leaves by real SMTP, and a message sent again is the same message.
@WholeApplication
class OutboxTests {

    final String mailbox = UUID.randomUUID() + "@x.invalid";

    @Autowired
    Notices notices;

    @Autowired
    Sending sending;

    @Autowired
    OutboxGauges gauges;

    @Autowired
    io.micrometer.core.instrument.MeterRegistry meters;

    @Autowired
    GreenMail server;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void sendsTheWordsAndTheWholeAddress() throws Exception {
        tell("Amina accepte de vous rencontrer");

        Actors.machine("test", sending::run);

        var mail = received(1);
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst().getSubject()).isEqualTo("Amina accepte de vous rencontrer");
        assertThat(new String(mail.getFirst().getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("http://localhost");
    }

    /// RFC 8058: what is written to many can be stopped by one click in the mail program; answers go to who wrote it.
    @Test
    void aMessageToManySaysHowToStopIt() throws Exception {
        Actors.machine(
                "test",
                () -> transaction.executeWithoutResult(_ -> notices.tell(new Message(
                        PlatformId.of("33"),
                        "mailing:" + UUID.randomUUID(),
                        new Recipient.Person(UUID.randomUUID(), "Amina", mailbox, null),
                        "Réunion mardi",
                        List.of("Bonjour Amina,", "Venez nombreux."),
                        null,
                        new Message.ToMany(
                                UUID.randomUUID(),
                                "Claire",
                                "claire@example.invalid",
                                "Mardi",
                                "/p/gironde/x/1",
                                "/equipe")))));

        Actors.machine("test", sending::run);

        var mail = received(1).getFirst();
        assertThat(mail.getHeader("List-Unsubscribe")).hasSize(1);
        assertThat(mail.getHeader("List-Unsubscribe")[0]).matches("<http.*/p/gironde/x/1>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getReplyTo()[0].toString()).isEqualTo("claire@example.invalid");
        assertThat(mail.getFrom()[0].toString()).contains("Claire");
    }

    @Test
    void keepsTheMessageIdWhenAKillMakesItLeaveTwice() throws Exception {
        tell("Votre profil est arrivé");
        Actors.machine("test", sending::run);
        received(1);
        Actors.machine(
                "test",
                () -> jdbc.sql("update outgoing_message set state = 'WAITING', sent_at = null where recipient = :to")
                        .param("to", mailbox)
                        .update());

        Actors.machine("test", sending::run);

        var mails = received(2);
        assertThat(mails.getFirst().getMessageID()).isEqualTo(mails.getLast().getMessageID());
    }

    /// R-E4: over one connection each message is still by itself; one that is refused takes no other along.
    @Test
    void oneMessageThatFailsTakesNoOtherAlong() throws Exception {
        waiting("33", 0);
        tell("Votre profil est arrivé");
        tell("Amina accepte de vous rencontrer");

        Actors.machine("test", sending::run);

        assertThat(received(2)).hasSize(2);
    }

    /// What waits, and since when, for whoever watches over the service.
    @Test
    void tellsHowManyWaitAndSinceWhen() {
        tell("Votre profil est arrivé");
        assertThat(gauges.waiting()).isNotNegative();
        assertThat(gauges.oldest()).isNotNegative();
        assertThat(meters.get("ensemblier.outbox.waiting").gauge().value()).isNotNegative();
        assertThat(meters.get("ensemblier.outbox.oldest.age").gauge().value()).isNotNegative();
    }

    /// A node that is stopped leaves the rest to the others, or to its next start.
    @Test
    void beginsNoMessageOnceItIsToldToStop() {
        tell("Votre profil est arrivé");

        Thread.currentThread().interrupt();
        var outcome = Actors.machine("test", sending::run);

        assertThat(outcome).isEqualTo(Job.Outcome.of(0));
        assertThat(Thread.interrupted())
                .as("taken, so that what was done is noted")
                .isFalse();
    }

    @Test
    void tellsTheTeamWhenTheLastAttemptFails() {
        var id = waiting("33", 11);

        Actors.machine("test", sending::run);
        tried(id, 12);

        var task = Actors.machine(
                "test",
                () -> jdbc.sql("select title || ' / ' || detail from task where key = :key and done_at is null")
                        .param("key", "message-given-up:" + id)
                        .query(String.class)
                        .single());
        assertThat(task).contains("Votre rendez-vous").contains("pas une adresse");
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select person_id from task where key = :key")
                                .param("key", "message-given-up:" + id)
                                .query(UUID.class)
                                .single()))
                .isEqualTo(id);

        // The team sends it again: it waits from the first attempt on, and the task is done.
        var here = "/equipe/messages/" + id + "/renvoyer";
        var claire = SignedIn.as(new Actor.Team(UUID.randomUUID(), "Claire Test", new PlatformId("33"), false));
        assertThat(mvc.get().uri(here).with(claire)).bodyText().contains("Votre rendez-vous", "Renvoyer le message");
        assertThat(mvc.post().uri(here).with(claire)).hasRedirectedUrl("/equipe/a-faire");
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("""
                                select m.state || ' ' || (m.attempts < 2) || ' ' || (t.done_at is not null)
                                  from outgoing_message m join task t on t.key = 'message-given-up:' || m.id
                                 where m.id = :id
                                """).param("id", id).query(String.class).single()))
                .as("from the first attempt on")
                .isEqualTo("WAITING true true");
        assertThat(mvc.get().uri(here).with(claire)).hasStatus(HttpStatus.NOT_FOUND);
    }

    /// R-E4: a mail server that is down for a night loses nothing: the last attempt comes after two days.
    @Test
    void triesForTwoDays() {
        var id = waiting("33", 10);

        Actors.machine("test", sending::run);
        tried(id, 11);

        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql(
                                        "select next_attempt_at > now() + interval '15 hours' from outgoing_message where id = :id")
                                .param("id", id)
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }

    /// A message to many that is given up for several is one task, which leads to its page.
    @Test
    void oneTaskSaysThatAMessageToManyDidNotArriveEverywhere() {
        var many = UUID.randomUUID();
        for (var one : List.of(waiting("33", 11), waiting("33", 11))) {
            Actors.machine(
                    "test",
                    () -> jdbc.sql(
                                    "update outgoing_message set many_id = :many, many_page = '/equipe/x', sender_name = 'Claire',"
                                            + " reply_to = 'claire@example.invalid', stop_href = '/x' where id = :id")
                            .param("many", many)
                            .param("id", one)
                            .update());
            Actors.machine("test", sending::run);
            tried(one, 12);
        }
        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select href from task where key = 'message-to-many:' || cast(:id as text)")
                                .param("id", many)
                                .query(String.class)
                                .list()))
                .containsExactly("/equipe/x");
    }

    /// No team reads the tasks of the national level.
    @Test
    void opensNoTaskThatNobodyReads() {
        var id = waiting("national", 11);

        Actors.machine("test", sending::run);
        tried(id, 12);

        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select count(*) from task where key = 'message-given-up:' || cast(:id as text)")
                                .param("id", id)
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    /// A message to an address that no server takes, after so many attempts.
    private UUID waiting(String platform, int attempts) {
        var id = UUID.randomUUID();
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                        insert into outgoing_message (id, platform_id, key, channel, recipient, person_id, title, body, attempts,
                                                      created_at, next_attempt_at)
                        values (:id, :platform, :key, 'MAIL', 'pas une adresse', :id, 'Votre rendez-vous', 'À jeudi.', :attempts,
                                now(), now() - interval '1 day')
                        """)
                        .param("id", id)
                        .param("platform", platform)
                        .param("key", "test:" + id)
                        .param("attempts", attempts)
                        .update());
        return id;
    }

    /// So many, once all are marked as sent: the post of the application may be faster than the test.
    private List<MimeMessage> received(int count) {
        await().untilAsserted(() -> {
            assertThat(received()).hasSize(count);
            assertThat(one(
                            "select count(*)::text from outgoing_message where recipient = :of and state <> 'SENT'",
                            mailbox))
                    .isEqualTo("0");
        });
        return received();
    }

    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(mailbox))
                .toList();
    }

    /// The attempt is over, whoever made it.
    private void tried(UUID id, int attempts) {
        await().untilAsserted(() -> assertThat(
                        one("select attempts::text from outgoing_message where id = cast(:of as uuid)", id.toString()))
                .isEqualTo(String.valueOf(attempts)));
    }

    private String one(String sql, String of) {
        return Actors.machine(
                "test", () -> jdbc.sql(sql).param("of", of).query(String.class).single());
    }

    private static String recipients(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getAllRecipients());
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(String title) {
        Actors.machine(
                "test",
                () -> transaction.executeWithoutResult(_ -> notices.tell(new Message(
                        new PlatformId("33"),
                        "test:" + UUID.randomUUID(),
                        new Recipient.Address(mailbox, "Solène"),
                        title,
                        List.of("Choisissez un moment avant jeudi."),
                        new Message.Act("Répondre", "/employeur/contacts")))));
    }
}
