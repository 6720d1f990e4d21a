package fr.ensemblier.appointments.reminders;

import fr.ensemblier.appointments.model.Appointment;
import fr.ensemblier.appointments.model.Telling;
import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds her the day before, by day, and some hours before. Who booked since gets the confirmation only: it says the
/// same.
@Component
class Reminding {

    private static final int MORNING = 9;
    private static final int EVENING = 21;
    private static final Duration AHEAD = Duration.ofHours(48);

    private final Due due;
    private final Telling telling;
    private final Parameters parameters;
    private final TransactionTemplate transaction;

    Reminding(Due due, Telling telling, Parameters parameters, TransactionTemplate transaction) {
        this.due = due;
        this.telling = telling;
        this.parameters = parameters;
        this.transaction = transaction;
    }

    Job.Outcome run(Instant now) {
        var told = 0;
        for (var one : due.between(now, now.plus(AHEAD))) {
            if (Boolean.TRUE.equals(transaction.execute(_ -> remind(one, now)))) {
                told++;
            }
        }
        return Job.Outcome.of(told);
    }

    private boolean remind(Appointment one, Instant now) {
        var hours = Duration.ofHours(parameters.days("appointments.hours-before", one.platform()));
        if (!now.isBefore(one.starts().minus(hours))) {
            return one.bookedAt().isBefore(now.minus(hours)) && due.hoursBefore(one, now) && tellHours(one);
        }
        return dayBefore(one, now) && due.dayBefore(one, now) && tellDay(one);
    }

    private static boolean dayBefore(Appointment one, Instant now) {
        var today = Paris.date(now);
        var hour = Paris.local(now).getHour();
        return one.day().equals(today.plusDays(1))
                && Paris.date(one.bookedAt()).isBefore(today)
                && hour >= MORNING
                && hour < EVENING;
    }

    private boolean tellDay(Appointment one) {
        telling.dayBefore(one);
        return true;
    }

    private boolean tellHours(Appointment one) {
        telling.hoursBefore(one);
        return true;
    }
}
