package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ensemblier.WholeApplication;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// R-E4: long jobs delay no message; what jobs did is looked up for a month.
@WholeApplication
class JobsTests {

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OldRuns old;

    private record Named(String name, boolean prompt, Runnable work) implements Job {
        @Override
        public Rhythm rhythm() {
            return new Rhythm.Every(Duration.ofHours(1));
        }

        @Override
        public Outcome run() {
            work.run();
            return Outcome.of(0);
        }
    }

    @Test
    void keepsAThreadForWhatIsPrompt() throws InterruptedException {
        var name = "test." + UUID.randomUUID();
        var begun = new CountDownLatch(2);
        var left = new CountDownLatch(1);
        var sent = new CountDownLatch(1);
        Runnable lasts = () -> {
            begun.countDown();
            await(left);
        };
        List<Job> jobs = List.of(
                new Named(name + ".one", false, lasts),
                new Named(name + ".two", false, lasts),
                new Named(name + ".post", true, () -> {
                    await(begun);
                    sent.countDown();
                }));

        try (var running = new Jobs(jobs, dataSource, jdbc, Clock.systemUTC())) {
            Actors.machine("test", () -> {
                running.start();
                return true;
            });
            assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();
            left.countDown();
        }
        jdbc.sql("delete from scheduled_tasks where task_name like :name || '%'")
                .param("name", name)
                .update();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void forgetsTheRunsOfLongAgo() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into job_run (id, job, started_at) values (:id, 'test', now() - interval '31 days')")
                .param("id", id)
                .update();

        Actors.machine("test", old::run);

        assertThat(jdbc.sql("select count(*) from job_run where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
