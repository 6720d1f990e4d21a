package fr.ensemblier.matching.clocks;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.matching.model.Clocks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Runs the clocks of R-M5 each quarter of an hour.
@Component
class ClockJob implements Job {

    private final Clocks clocks;
    private final Clock clock;

    ClockJob(Clocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "matching.clocks";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(15));
    }

    @Override
    public Outcome run() {
        return clocks.run(clock.instant());
    }
}
