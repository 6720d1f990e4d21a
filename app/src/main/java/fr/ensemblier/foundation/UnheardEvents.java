package fr.ensemblier.foundation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/// Tells again the module events whose listener failed or was killed, without waiting for a restart (R-E4): after one
/// minute, then after ever longer pauses of at most an hour. Modulith marks as failed what a killed node left behind
/// (`spring.modulith.events.staleness`).
@Component
class UnheardEvents implements Job {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final FailedEventPublications failed;
    private final Clock clock;

    UnheardEvents(FailedEventPublications failed, Clock clock) {
        this.failed = failed;
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
        failed.resubmit(ResubmissionOptions.defaults().withMinAge(FIRST).withFilter(this::due));
        return new Outcome(0, 0);
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
