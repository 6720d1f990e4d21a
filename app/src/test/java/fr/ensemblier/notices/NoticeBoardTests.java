package fr.ensemblier.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message.Recipient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/// R-E4: a message is told with the change that causes it, once.
@WholeApplication
class NoticeBoardTests {

    static final PlatformId GIRONDE = new PlatformId("33");

    @Autowired
    Notices notices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsTheSameThingOnce() {
        var message =
                message(new Recipient.Organisation(UUID.randomUUID(), null, List.of("a@x.invalid", "b@x.invalid")));

        tell(message);
        tell(message);

        assertThat(count("select count(*) from notice where key = :key", message))
                .isEqualTo(1);
        assertThat(count("select count(*) from outgoing_message where key = :key", message))
                .isEqualTo(2);
    }

    @Test
    void tellsNothingWhenTheChangeIsRolledBack() {
        var message = message(new Recipient.Team());

        Actors.machine(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    notices.tell(message);
                    status.setRollbackOnly();
                }));

        assertThat(count("select count(*) from notice where key = :key", message))
                .isZero();
    }

    @Test
    void refusesToTellOutsideOfATransaction() {
        assertThatThrownBy(() -> notices.tell(message(new Recipient.Team())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void writesATextMessageToSomebodyWithoutMail() {
        var message = message(new Recipient.Person(UUID.randomUUID(), "Amina", null, "+33639980000"));

        tell(message);

        assertThat(count("select count(*) from outgoing_message where key = :key and channel = 'SMS'", message))
                .isEqualTo(1);
    }

    /// The secret that opens her space travels in the mail only: the team reads the notice too (R-P3).
    @Test
    void keepsTheSecretOfALinkOutOfTheNotice() {
        var key = "test:" + UUID.randomUUID();
        var her = new Recipient.Person(UUID.randomUUID(), "Amina", "amina@x.invalid", null);
        var act = new Message.Act("Ouvrir mon espace", "/mon-espace/ouvrir/secret");
        var message = new Message(new PlatformId("33"), key, her, "Titre", List.of("Texte"), act);

        tell(message);

        assertThat(count("select count(*) from notice where key = :key and action_href = '/mon-espace'", message))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from outgoing_message where key = :key and (action_href is null"
                                + " or action_href = '/mon-espace/ouvrir/secret')",
                        message))
                .isEqualTo(1);
    }

    @Test
    void showsAnOrganisationsNoticeToNobodyElse() {
        var organisation = UUID.randomUUID();
        var message = message(new Recipient.Organisation(organisation, null, List.of()));
        tell(message);

        assertThat(seen(new Actor.Employer(UUID.randomUUID(), "Solène", GIRONDE, organisation, true), message))
                .isEqualTo(1);
        assertThat(seen(new Actor.Employer(UUID.randomUUID(), "Paul", GIRONDE, UUID.randomUUID(), true), message))
                .isZero();
        assertThat(seen(new Actor.Team(UUID.randomUUID(), "Claire", new PlatformId("69"), true), message))
                .isZero();
    }

    private int seen(Actor actor, Message message) {
        return Actors.as(
                actor,
                () -> jdbc.sql("select count(*) from notice where key = :key")
                        .param("key", message.key())
                        .query(Integer.class)
                        .single());
    }

    private void tell(Message message) {
        Actors.machine("test", () -> transaction.executeWithoutResult(_ -> notices.tell(message)));
    }

    private int count(String sql, Message message) {
        return Actors.machine(
                "test",
                () -> jdbc.sql(sql)
                        .param("key", message.key())
                        .query(Integer.class)
                        .single());
    }

    private static Message message(Recipient to) {
        return new Message(
                GIRONDE,
                "test:" + UUID.randomUUID(),
                to,
                "Amina accepte de vous rencontrer",
                List.of("Choisissez un moment."),
                new Message.Act("Répondre", "/employeur"));
    }
}
