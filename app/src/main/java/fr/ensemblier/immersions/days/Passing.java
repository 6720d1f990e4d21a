package fr.ensemblier.immersions.days;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.immersions.model.Course;
import fr.ensemblier.immersions.model.Immersion;
import fr.ensemblier.immersions.model.Immersions;
import fr.ensemblier.immersions.model.Move;
import fr.ensemblier.immersions.model.Outcome;
import fr.ensemblier.immersions.model.Telling;
import fr.ensemblier.immersions.model.ViewDays;
import fr.ensemblier.immersions.model.Views;
import fr.ensemblier.immersions.model.WithoutAccount;
import fr.ensemblier.ui.French;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Begins and ends what the days say, and reminds both sides of their view after 3 days and after 10 (R-W4).
@Component
class Passing {

    private final Due due;
    private final Course course;
    private final Immersions immersions;
    private final Telling telling;
    private final WithoutAccount hosts;
    private final ViewDays days;
    private final TransactionTemplate transaction;

    Passing(
            Due due,
            Course course,
            Immersions immersions,
            Telling telling,
            WithoutAccount hosts,
            ViewDays days,
            TransactionTemplate transaction) {
        this.due = due;
        this.course = course;
        this.immersions = immersions;
        this.telling = telling;
        this.hosts = hosts;
        this.days = days;
        this.transaction = transaction;
    }

    Job.Outcome run(Instant now) {
        var today = Paris.date(now);
        var done = 0;
        for (var one : due.toBegin(today)) {
            done += moved(
                    one, new Move.Begin(one.plan() == null ? today : one.plan().from()));
        }
        for (var one : due.toEnd(today)) {
            done += moved(one, new Move.End(today));
        }
        for (var view : due.waiting()) {
            if (Boolean.TRUE.equals(transaction.execute(_ -> remind(view, today, now)))) {
                done++;
            }
        }
        return Job.Outcome.of(done);
    }

    private int moved(Immersion one, Move move) {
        return course.move(one.platform(), one.id(), move, Course.RULE) instanceof Outcome.Made ? 1 : 0;
    }

    private boolean remind(Views.Asked view, LocalDate today, Instant now) {
        var first = days.firstReminder(view.platform(), view.due());
        if (!today.isBefore(view.due()) && due.last(view, now)) {
            return tell(view, "immersion.view-last", "Votre avis, aujourd’hui encore");
        }
        return today.isBefore(view.due())
                && !today.isBefore(first)
                && due.first(view, now)
                && tell(view, "immersion.view-first", "Rappel : votre avis");
    }

    private boolean tell(Views.Asked view, String key, String title) {
        var one = immersions.get(view.platform(), view.immersion());
        switch (view.side()) {
            case PERSON ->
                telling.her(
                        one,
                        key,
                        title + " sur l’immersion chez " + one.employer(),
                        "Donner mon avis",
                        "Trois questions, une minute.");
            case HOST ->
                hosts.structure(
                        one,
                        key + "-at",
                        title + " sur l’immersion " + French.of(one.called()),
                        "Donner notre avis",
                        "Trois questions, une minute.");
        }
        return true;
    }
}
