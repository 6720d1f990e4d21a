package fr.ensemblier.notices.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
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
import org.springframework.jdbc.core.simple.JdbcClient;
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
    GreenMail server;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void sendsTheWordsAndTheWholeAddress() throws Exception {
        tell("Amina accepte de vous rencontrer");

        Actors.machine("test", sending::run);

        var mail = received();
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst().getSubject()).isEqualTo("Amina accepte de vous rencontrer");
        assertThat(new String(mail.getFirst().getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("http://localhost");
    }

    @Test
    void keepsTheMessageIdWhenAKillMakesItLeaveTwice() throws Exception {
        tell("Votre profil est arrivé");
        Actors.machine("test", sending::run);
        Actors.machine(
                "test",
                () -> jdbc.sql("update outgoing_message set state = 'WAITING', sent_at = null where recipient = :to")
                        .param("to", mailbox)
                        .update());

        Actors.machine("test", sending::run);

        var mails = received();
        assertThat(mails).hasSize(2);
        assertThat(mails.getFirst().getMessageID()).isEqualTo(mails.getLast().getMessageID());
    }

    @Test
    void tellsTheTeamWhenTheLastAttemptFails() {
        var id = UUID.randomUUID();
        Actors.machine(
                "test",
                () -> jdbc.sql("""
                        insert into outgoing_message (id, platform_id, key, channel, recipient, title, body, attempts, created_at,
                                                      next_attempt_at)
                        values (:id, '33', :key, 'MAIL', 'pas une adresse', 'Votre rendez-vous', 'À jeudi.', 11, now(),
                                now() - interval '1 day')
                        """).param("id", id).param("key", "test:" + id).update());

        Actors.machine("test", sending::run);

        var task = Actors.machine(
                "test",
                () -> jdbc.sql("select title || ' / ' || detail from task where key = :key and done_at is null")
                        .param("key", "message-given-up:" + id)
                        .query(String.class)
                        .single());
        assertThat(task).contains("Votre rendez-vous").contains("pas une adresse");
    }

    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(mailbox))
                .toList();
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
