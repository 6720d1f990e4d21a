package fr.ensemblier.training.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Postpones, cancels and restores sessions (R-W1, R09). `cause` is of the list TRAINING_CANCEL.
@Component
public class SessionMoves {

    private final Catalogue catalogue;
    private final Following following;
    private final Clock clock;

    SessionMoves(Catalogue catalogue, Following following, Clock clock) {
        this.catalogue = catalogue;
        this.following = following;
        this.clock = clock;
    }

    /// Its last day moves by as many days.
    @Transactional
    public Outcome postpone(PlatformId platform, UUID id, LocalDate to, String cause, String by) {
        var today = Paris.today(clock);
        var before = catalogue.hold(platform, id);
        if (!(before.state() instanceof SessionState.Standing standing)) {
            return Outcome.no(Refused.CANCELLED);
        }
        if (before.starts().isBefore(today)) {
            return Outcome.no(before.isOver(today) ? Refused.OVER : Refused.BEGUN);
        }
        if (!to.isAfter(before.starts())) {
            return Outcome.no(Refused.TOO_EARLY);
        }
        var ends = before.ends() == null ? null : before.ends().plusDays(ChronoUnit.DAYS.between(before.starts(), to));
        catalogue.save(before.in(standing.postponed(before.starts(), cause, today, by)), to, ends);
        return Outcome.made();
    }

    /// Who was a candidate or admitted waits again; who had entered is interrupted.
    @Transactional
    public Outcome cancel(PlatformId platform, UUID id, String cause, String by) {
        var today = Paris.today(clock);
        var before = catalogue.hold(platform, id);
        if (!(before.state() instanceof SessionState.Standing standing)) {
            return Outcome.no(Refused.NOT_NOW);
        }
        if (before.isOver(today)) {
            return Outcome.no(Refused.OVER);
        }
        following.cancelled(before, by);
        catalogue.save(before.in(standing.cancelled(cause, today, by)), before.starts(), before.ends());
        return Outcome.made();
    }

    @Transactional
    public Outcome restore(PlatformId platform, UUID id) {
        var before = catalogue.hold(platform, id);
        if (!(before.state() instanceof SessionState.Cancelled cancelled)) {
            return Outcome.no(Refused.NOT_CANCELLED);
        }
        catalogue.save(before.in(cancelled.restored()), before.starts(), before.ends());
        return Outcome.made();
    }
}
