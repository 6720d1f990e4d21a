package fr.ensemblier.foundation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Repository;

/// Tells again the module events whose listener failed or was killed, without waiting for a restart (R-E4): after one
/// minute, then after ever longer pauses of at most an hour. Modulith marks as failed what a killed node left behind
/// (`spring.modulith.events.staleness`).
@Repository
class UnheardEvents implements Job {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final FailedEventPublications failed;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnheardEvents(FailedEventPublications failed, JdbcClient jdbc, Clock clock) {
        this.failed = failed;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "foundation.unheard-events";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(FIRST);
    }

    @Override
    public Outcome run() {
        failed.resubmit(ResubmissionOptions.defaults()
                .withMinAge(FIRST)
                .withBatchSize(Math.max(1, waiting()))
                .withFilter(this::due));
        return new Outcome(0, 0);
    }

    /// Modulith reads a batch of the oldest and filters it then: one smaller than all of them would let those that
    /// always fail hide the newer ones.
    private int waiting() {
        return jdbc.sql("select count(*) from event_publication where completion_date is null")
                .query(Integer.class)
                .single();
    }

    private boolean due(EventPublication publication) {
        var last = publication.getLastResubmissionDate();
        return last == null
                || !last.plus(pause(publication.getCompletionAttempts())).isAfter(clock.instant());
    }

    /// Doubles with each attempt.
    static Duration pause(int attempts) {
        var pause = FIRST.multipliedBy(1L << Math.clamp(attempts, 0, 6));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
