package fr.ensemblier.appointments.reminders;

import fr.ensemblier.foundation.Job;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Looks each five minutes for those to remind.
@Component
class ReminderJob implements Job {

    private final Reminding reminding;
    private final Clock clock;

    ReminderJob(Reminding reminding, Clock clock) {
        this.reminding = reminding;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "appointments.reminders";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(5));
    }

    @Override
    public Outcome run() {
        return reminding.run(clock.instant());
    }
}
