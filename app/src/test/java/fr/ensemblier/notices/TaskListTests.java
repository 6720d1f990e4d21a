package fr.ensemblier.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Tasks: opened by anybody's act, seen by the team of the platform alone (R-P7), doubled by nothing.
@WholeApplication
class TaskListTests {

    final PlatformId platform =
            new PlatformId("t" + UUID.randomUUID().toString().substring(0, 8));
    final Actor.Team claire = new Actor.Team(UUID.randomUUID(), "Claire", platform, false);
    final Actor.Team paul = new Actor.Team(UUID.randomUUID(), "Paul", platform, false);

    @Autowired
    Tasks tasks;

    @Autowired
    OpenTasks open;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void opensATaskByAVisitorsActThatOnlyTheTeamSees() {
        transaction.executeWithoutResult(_ -> tasks.open(task("callback:1", null, "Rappeler Nadège")));

        assertThat(lines(claire)).extracting(OpenTasks.Line::title).containsExactly("Rappeler Nadège");
        assertThat(Actors.as(new Actor.Visitor(), () -> open.of(claire, null, 10)))
                .isEmpty();
    }

    @Test
    void movesATaskThatIsOpenedAgain() {
        in(task("contact:1", null, "Premier"));
        in(task("contact:1", null, "Second"));

        assertThat(lines(claire)).extracting(OpenTasks.Line::title).containsExactly("Second");
    }

    @Test
    void keepsTheTaskOfAnAdviserForHer() {
        in(task("check:1", claire.account(), "Appeler Amina"));

        assertThat(lines(claire)).hasSize(1);
        assertThat(lines(paul)).isEmpty();
    }

    @Test
    void forgetsATaskThatIsClosed() {
        in(task("check:2", null, "Appeler Amina"));

        Actors.as(claire, () -> transaction.executeWithoutResult(_ -> tasks.close(platform, "check:2")));

        assertThat(lines(claire)).isEmpty();
    }

    private java.util.List<OpenTasks.Line> lines(Actor.Team actor) {
        return Actors.as(actor, () -> open.of(actor, null, 10));
    }

    private void in(Task task) {
        Actors.machine("test", () -> transaction.executeWithoutResult(_ -> tasks.open(task)));
    }

    private Task task(String key, @org.jspecify.annotations.Nullable UUID adviser, String title) {
        return new Task(
                platform, key, "test", adviser, null, null, title, null, "/equipe", LocalDate.of(2026, 11, 24), false);
    }
}
