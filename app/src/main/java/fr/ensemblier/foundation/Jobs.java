package fr.ensemblier.foundation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Runs each [Job] once for the whole cluster, in its rhythm, as a machine; each run leaves a row.
@Component
class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<Scheduler> schedulers;

    Jobs(List<Job> jobs, DataSource dataSource, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        var prompt = jobs.stream().collect(Collectors.partitioningBy(Job::prompt));
        this.schedulers = List.of(
                scheduler(dataSource, prompt.getOrDefault(true, List.of()), 1),
                scheduler(dataSource, prompt.getOrDefault(false, List.of()), 2));
    }

    private Scheduler scheduler(DataSource dataSource, List<Job> jobs, int threads) {
        return Scheduler.create(dataSource)
                .startTasks(jobs.stream()
                        .map(job -> Tasks.recurring(job.name(), schedule(job.rhythm()))
                                .execute((_, _) -> run(job)))
                        .toList())
                .threads(threads)
                .pollingInterval(Duration.ofSeconds(1))
                // A job whose machine was killed goes on after forty seconds, not after half an hour.
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                // A stop waits for the jobs that run, but not for the half hours that are the default.
                .shutdownMaxWait(Duration.ofSeconds(10))
                // The jobs of the other scheduler lie in the same table: they are never swept away as unknown.
                .deleteUnresolvedAfter(Duration.ofDays(36_500))
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        schedulers.forEach(Scheduler::start);
    }

    @Override
    public void close() {
        schedulers.forEach(Scheduler::stop);
    }

    private void run(Job job) {
        Actors.machine(job.name(), () -> record(job));
    }

    private void record(Job job) {
        var id = UUID.randomUUID();
        var started = clock.instant().atOffset(ZoneOffset.UTC);
        try {
            var outcome = job.run();
            if (outcome.counted() + outcome.failed() == 0) {
                return;
            }
            jdbc.sql("""
                    insert into job_run (id, job, started_at, ended_at, counted, failed)
                    values (:id, :job, :started, :ended, :counted, :failed)
                    """)
                    .param("id", id)
                    .param("job", job.name())
                    .param("started", started)
                    .param("ended", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("counted", outcome.counted())
                    .param("failed", outcome.failed())
                    .update();
        } catch (RuntimeException e) {
            LOG.error("Job {} failed", job.name(), e);
            jdbc.sql("""
                    insert into job_run (id, job, started_at, ended_at, failed, problem)
                    values (:id, :job, :started, :ended, 1, :problem)
                    """)
                    .param("id", id)
                    .param("job", job.name())
                    .param("started", started)
                    .param("ended", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("problem", e.toString())
                    .update();
        }
    }

    private static Schedule schedule(Job.Rhythm rhythm) {
        return switch (rhythm) {
            case Job.Rhythm.Every(var pause) -> Schedules.fixedDelay(pause);
            case Job.Rhythm.Daily(var hour, var minute) -> Schedules.daily(Paris.ZONE, LocalTime.of(hour, minute));
        };
    }
}
