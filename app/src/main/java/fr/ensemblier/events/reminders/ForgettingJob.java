package fr.ensemblier.events.reminders;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.platforms.Platforms;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Some weeks after an event nobody who registered is named any more (R-P6); who came stays as a count.
@Component
class ForgettingJob implements Job {

    private final Due due;
    private final Platforms platforms;
    private final Parameters parameters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgettingJob(Due due, Platforms platforms, Parameters parameters, TransactionTemplate transaction, Clock clock) {
        this.due = due;
        this.platforms = platforms;
        this.parameters = parameters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "events.forget";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(3, 40);
    }

    @Override
    public Outcome run() {
        var today = Paris.today(clock);
        var forgotten = 0;
        for (var platform : platforms.all()) {
            for (var key :
                    due.named(platform.id(), today.minusDays(parameters.days("events.keep-days", platform.id())))) {
                forgotten += transaction.execute(_ -> due.forget(key, today));
            }
        }
        return Outcome.of(forgotten);
    }
}
