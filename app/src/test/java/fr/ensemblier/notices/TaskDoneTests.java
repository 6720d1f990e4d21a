package fr.ensemblier.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.accounts.SignedIn;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// « C’est fait » says what was done, leads to the act where one act ends the task, and is taken back.
@WholeApplication
class TaskDoneTests {

    private static final PlatformId PLATFORM = new PlatformId("33");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tasks tasks;

    @Autowired
    OpenTasks open;

    @Autowired
    TransactionTemplate inTransaction;

    @Autowired
    JdbcClient jdbc;

    private final Actor.Team claire = new Actor.Team(UUID.randomUUID(), "Claire Bessière", PLATFORM, false);

    @Test
    void aTaskIsDoneWithAWordAndTakenBack() {
        var task = open("contact.why");

        assertThat(post(task, "fait")).isEqualTo(422);
        assertThat(done(task)).isNull();
        post(task, "fait?mot=Appelé ce matin");
        assertThat(done(task)).isEqualTo("Appelé ce matin");
        post(task, "reprendre");
        assertThat(done(task)).isNull();
    }

    /// R-E2: the message stands at the task, on whichever page of the list that is.
    @Test
    void saysWhatIsMissingAtATaskOfTheSecondPage() {
        UUID last = open("contact.why");
        for (var i = 0; i < 60; i++) {
            last = open("contact.why");
        }
        var all = Actors.as(
                new Actor.Machine("test", null),
                () -> jdbc.sql("select id from task where for_id = ? order by id desc limit 1")
                        .param(claire.account().toString())
                        .query(UUID.class)
                        .single());

        assertThat(mvc.post().uri("/equipe/a-faire/{id}/fait", all).with(SignedIn.as(claire)))
                .hasStatus(422)
                .bodyText()
                .contains("mot-" + all + "-error");
        assertThat(last).isNotNull();
    }

    @Test
    void aTickDoesNotEndWhatAnActEnds() {
        var task = open("contact.late");

        assertThat(mvc.post().uri("/equipe/a-faire/{id}/fait?mot=Fait", task).with(SignedIn.as(claire)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/equipe/contacts/1");
        assertThat(done(task)).isNull();
    }

    /// What is late waits first, whatever is urgent and still to come.
    @Test
    void whatIsLateComesBeforeWhatIsUrgentAndToCome() {
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Paris"));
        var late = open("contact.why", today.minusDays(20), false);
        var urgent = open("contact.why", today.plusDays(20), true);

        assertThat(Actors.as(claire, () -> open.of(claire, null, 500)))
                .extracting(OpenTasks.Line::id)
                .containsSubsequence(late, urgent);
        assertThat(mvc.get().uri("/equipe/a-faire?pour=moi").with(SignedIn.as(claire)))
                .bodyText()
                .containsSubsequence("En retard (1)", "mot-" + late, "Plus tard (1)", "mot-" + urgent);
    }

    private int post(UUID task, String act) {
        return mvc.post()
                .uri("/equipe/a-faire/" + task + "/" + act)
                .with(SignedIn.as(claire))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private UUID open(String kind) {
        return open(kind, LocalDate.now(java.time.ZoneId.of("Europe/Paris")), false);
    }

    private UUID open(String kind, LocalDate due, boolean urgent) {
        var key = kind + ":" + UUID.randomUUID();
        Actors.machine(
                "test",
                () -> inTransaction.executeWithoutResult(_ -> tasks.open(new Task(
                        PLATFORM,
                        key,
                        kind,
                        claire.account(),
                        null,
                        null,
                        "Appeler",
                        null,
                        "/equipe/contacts/1",
                        due,
                        urgent))));
        return Actors.as(
                new Actor.Machine("test", null),
                () -> jdbc.sql("select id from task where key = ?")
                        .param(key)
                        .query(UUID.class)
                        .single());
    }

    private @org.jspecify.annotations.Nullable String done(UUID task) {
        return Actors.as(
                new Actor.Machine("test", null),
                () -> jdbc.sql("select done_words from task where id = ? and done_at is not null")
                        .param(task)
                        .query(String.class)
                        .optional()
                        .orElse(null));
    }
}
