package fr.ensemblier.events.reminders;

import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Runs the jobs of events for tests of the module.
@Component
public class EventJobs {

    private final DayBeforeJob dayBefore;
    private final ForgettingJob forgetting;
    private final Clock clock;

    EventJobs(DayBeforeJob dayBefore, ForgettingJob forgetting, Clock clock) {
        this.dayBefore = dayBefore;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    public void forget() {
        Actors.machine("test", forgetting::run);
    }

    /// Today at twelve, whatever the hour is.
    public void remindAtNoon() {
        var noon = Paris.today(clock).atTime(12, 0).atZone(Paris.ZONE).toInstant();
        Actors.machine("test", () -> dayBefore.run(noon));
    }
}
