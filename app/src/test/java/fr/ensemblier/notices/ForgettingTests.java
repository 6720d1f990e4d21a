package fr.ensemblier.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Message.Recipient;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// R-P6: what was told about a person does not outlive her file, nor its use.
@WholeApplication
class ForgettingTests {

    private static final PlatformId GIRONDE = PlatformId.of("33");

    private final UUID zohra = UUID.randomUUID();
    private final String mailbox = zohra + "@x.invalid";

    @Autowired
    Notices notices;

    @Autowired
    Tasks tasks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<Job> jobs;

    @Test
    void wipesWhatWasToldToAPersonAndTheTasksAboutHer() {
        act(() -> {
            notices.tell(message("Zohra, votre profil est en ligne"));
            tasks.open(task());
        });
        sent("now()");

        act(() -> notices.forget(GIRONDE, zohra, null));

        assertThat(left()).isEmpty();
    }

    /// Two who share a mail address do not wipe each other's messages.
    @Test
    void leavesTheMessagesOfWhoSharesTheAddress() {
        act(() -> notices.tell(message("Zohra, votre profil est en ligne")));
        sent("now()");

        act(() -> notices.forget(GIRONDE, UUID.randomUUID(), null));

        assertThat(left()).hasSize(2);
    }

    /// What was done, in words, fades with the task, and so do a number in its key and an address in its link.
    @Test
    void fadesAllTheWordsOfATaskThatIsDone() {
        var key = "call-back:+33639980000" + UUID.randomUUID();
        Actors.machine(
                "test", () -> jdbc.sql("""
                        insert into task (platform_id, id, key, kind, for_kind, title, href, due_on, opened_at, done_at, done_by,
                                          done_words)
                        values ('33', :id, :key, 'call-back', 'TEAM', 'Rappeler Zohra', '/equipe/recherche?q=zohra', current_date,
                                now(), now() - interval '200 days', 'Claire', 'Zohra rappelée')
                        """).param("id", zohra).param("key", key).update());

        fade();

        assertThat(Actors.machine(
                        "test",
                        () -> jdbc.sql("select row(t.*)::text from task t where id = :id")
                                .param("id", zohra)
                                .query(String.class)
                                .single()))
                .doesNotContain("Zohra", "zohra@", "+33639980000")
                .contains("Tâche faite");
    }

    @Test
    void lastMessageStillLeaves() {
        act(() -> {
            notices.tell(message("Votre dossier est effacé"));
            notices.forget(GIRONDE, zohra, null);
        });

        assertThat(left()).containsExactly("Votre dossier est effacé");
    }

    @Test
    void fadesWhatHasServedAndKeepsWhatIsRecent() {
        var old = message("Ancien message de Zohra");
        var recent = message("Message récent");
        act(() -> {
            notices.tell(old);
            notices.tell(recent);
        });
        machine("update notice set at = now() - interval '200 days' where key = :key", old.key());
        machine(
                "update outgoing_message set state = 'SENT', sent_at = now() - interval '100 days' where key = :key",
                old.key());

        fade();

        assertThat(left()).containsExactly("Message récent", "Message récent");
    }

    private void fade() {
        Actors.machine(
                "test",
                () -> jobs.stream()
                        .filter(job -> job.name().equals("notices.fading"))
                        .forEach(Job::run));
    }

    private Message message(String title) {
        return new Message(
                GIRONDE,
                "test:" + UUID.randomUUID(),
                new Recipient.Person(zohra, "Zohra", mailbox, null),
                title,
                List.of("Bonjour Zohra."),
                null);
    }

    private Task task() {
        return new Task(
                GIRONDE,
                "test:" + UUID.randomUUID(),
                "test",
                null,
                zohra,
                null,
                "Appeler Zohra",
                null,
                "/equipe",
                LocalDate.of(2026, 11, 26),
                false);
    }

    private void act(Runnable work) {
        Actors.machine("test", () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private void sent(String when) {
        machine("update outgoing_message set state = 'SENT', sent_at = " + when + " where recipient = :key", mailbox);
    }

    private void machine(String sql, String key) {
        Actors.machine("test", () -> jdbc.sql(sql).param("key", key).update());
    }

    /// The titles that still speak to her or of her.
    private List<String> left() {
        return Actors.machine(
                "test",
                () -> jdbc.sql("""
                        select title from notice where to_id = :person
                        union all select title from task where person_id = cast(:person as uuid)
                        union all select title from outgoing_message where recipient = :mailbox
                        """)
                        .param("person", zohra.toString())
                        .param("mailbox", mailbox)
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
