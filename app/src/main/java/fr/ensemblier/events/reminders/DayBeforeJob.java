package fr.ensemblier.events.reminders;

import fr.ensemblier.events.model.Events;
import fr.ensemblier.events.model.Registration;
import fr.ensemblier.events.model.Telling;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds by day who comes tomorrow. Who registered since yesterday holds the confirmation: it says the same.
@Component
class DayBeforeJob implements Job {

    private static final int MORNING = 9;
    private static final int EVENING = 20;

    private final Due due;
    private final Events events;
    private final Telling telling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DayBeforeJob(Due due, Events events, Telling telling, TransactionTemplate transaction, Clock clock) {
        this.due = due;
        this.events = events;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "events.day-before";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofMinutes(15));
    }

    @Override
    public Outcome run() {
        return run(clock.instant());
    }

    Outcome run(Instant now) {
        var hour = Paris.local(now).getHour();
        if (hour < MORNING || hour >= EVENING) {
            return Outcome.of(0);
        }
        var today = Paris.date(now);
        var told = 0;
        for (var one : due.seated(Paris.start(today.plusDays(1)), Paris.start(today.plusDays(2)), Paris.start(today))) {
            if (Boolean.TRUE.equals(transaction.execute(_ -> remind(one, now)))) {
                told++;
            }
        }
        return Outcome.of(told);
    }

    private boolean remind(Registration one, Instant now) {
        var ours = due.mark(one, now);
        if (ours) {
            telling.dayBefore(events.get(one.platform(), one.event()), one);
        }
        return ours;
    }
}
