package fr.ensemblier.immersions.pupils;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Parameters;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.ViewDays;
import fr.ensemblier.immersions.pupils.PupilDue.Key;
import fr.ensemblier.notices.Notices;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Each morning: what nobody answered in its time is closed, what is over is over, both sides are reminded of their
/// view after 3 days and after 10 (R-W4), and who was named is forgotten when `r-w4.pupil-keep-days` are over (R-P6).
@Component
class PupilDays implements Job {

    private final PupilDue due;
    private final PupilEnd end;
    private final PupilAftermath aftermath;
    private final PupilRows rows;
    private final Notices notices;
    private final ViewDays days;
    private final Parameters parameters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PupilDays(
            PupilDue due,
            PupilEnd end,
            PupilAftermath aftermath,
            PupilRows rows,
            Notices notices,
            ViewDays days,
            Parameters parameters,
            TransactionTemplate transaction,
            Clock clock) {
        this.due = due;
        this.end = end;
        this.aftermath = aftermath;
        this.rows = rows;
        this.notices = notices;
        this.days = days;
        this.parameters = parameters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "immersions.pupils";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(7, 40);
    }

    @Override
    public Outcome run() {
        var today = Paris.today(clock);
        return Outcome.of(each(due.lapsing(today), key -> end.lapsed(key.platform(), key.id()))
                + each(due.toEnd(today), key -> end.done(key.platform(), key.id()))
                + each(due.waiting(today), key -> remind(key, today))
                + each(due.naming(today), key -> forget(key, today)));
    }

    /// Each in a transaction of its own.
    private int each(List<Key> keys, Predicate<Key> act) {
        var done = 0;
        for (var key : keys) {
            done += Boolean.TRUE.equals(transaction.execute(_ -> act.test(key))) ? 1 : 0;
        }
        return done;
    }

    private boolean remind(Key key, LocalDate today) {
        var one = rows.hold(key.platform(), key.id());
        var last = one.said().due();
        if (last == null) {
            return false;
        }
        if (!today.isBefore(last)) {
            return due.last(key)
                    && asked(
                            one,
                            "view-last",
                            "Votre avis sur la découverte " + French.of(one.pupil()) + ", aujourd’hui encore");
        }
        var first = days.firstReminder(key.platform(), last);
        return !today.isBefore(first)
                && due.first(key)
                && asked(one, "view-first", "Rappel : votre avis sur la découverte " + French.of(one.pupil()));
    }

    private boolean asked(PupilRequest one, String key, String title) {
        aftermath.ask(one, key, title);
        return true;
    }

    private boolean forget(Key key, LocalDate today) {
        var before = today.minusDays(parameters.days("r-w4.pupil-keep-days", key.platform()));
        if (!due.forget(key, before, today)) {
            return false;
        }
        notices.takeBack(key.platform(), key.id());
        return true;
    }
}
