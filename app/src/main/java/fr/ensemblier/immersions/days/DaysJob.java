package fr.ensemblier.immersions.days;

import fr.ensemblier.foundation.Job;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Each morning.
@Component
class DaysJob implements Job {

    private final Passing passing;
    private final Clock clock;

    DaysJob(Passing passing, Clock clock) {
        this.passing = passing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "immersions.days";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(7, 30);
    }

    @Override
    public Outcome run() {
        return passing.run(clock.instant());
    }
}
