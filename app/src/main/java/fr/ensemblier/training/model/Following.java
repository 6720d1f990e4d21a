package fr.ensemblier.training.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.foundation.ValueLists;
import fr.ensemblier.people.People;
import fr.ensemblier.training.TrainingMoved;
import fr.ensemblier.ui.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings people to sessions and follows them there (R-W1). Each move is a line of the file and an event, in
/// one transaction (R-E4); who is admitted waits no more for it.
@Component
public class Following {

    private static final String SESSION_CANCELLED = "SESSION_CANCELLED";

    private final Trainees trainees;
    private final Catalogue catalogue;
    private final Wishes wishes;
    private final Demand demand;
    private final People people;
    private final ValueLists lists;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Following(
            Trainees trainees,
            Catalogue catalogue,
            Wishes wishes,
            Demand demand,
            People people,
            ValueLists lists,
            ApplicationEventPublisher events,
            Clock clock) {
        this.trainees = trainees;
        this.catalogue = catalogue;
        this.wishes = wishes;
        this.demand = demand;
        this.people = people;
        this.lists = lists;
        this.events = events;
        this.clock = clock;
    }

    /// What became of an enrolment: whose it is, hers of before, or why not.
    public sealed interface Enrolled {

        record Made(UUID trainee) implements Enrolled {}

        record Already(UUID trainee) implements Enrolled {}

        record No(Refused why) implements Enrolled {}
    }

    @Transactional
    public Enrolled enrol(PlatformId platform, UUID person, UUID in, LocalDate on, String by) {
        var session = catalogue.hold(platform, in);
        var today = Paris.today(clock);
        if (session.isCancelled()) {
            return new Enrolled.No(Refused.CANCELLED);
        }
        if (session.isOver(today)) {
            return new Enrolled.No(Refused.OVER);
        }
        var known = trainees.standing(platform, person, in);
        if (known.isPresent()) {
            return new Enrolled.Already(known.get().id());
        }
        var trainee = new Trainee(platform, UUID.randomUUID(), person, in, new TraineeState.Candidate(on));
        trainees.add(trainee, by);
        told(trainee, session, "Candidature à une formation", null);
        return new Enrolled.Made(trainee.id());
    }

    /// It was noted by mistake that she goes there (R-E6): she is taken out, her seat is free, what she waited for she
    /// waits for again, and it counts nowhere; her story keeps that it was there. False once an hour or a result is
    /// noted, or when she left it: that is taken back first.
    @Transactional
    public boolean remove(PlatformId platform, UUID id, String by) {
        var session = catalogue.hold(platform, trainees.get(platform, id).session());
        var before = trainees.hold(platform, id);
        if (!(before.state() instanceof TraineeState.Live) || trainees.isAttended(platform, id)) {
            return false;
        }
        var waits = wishes.again(before);
        wishes.unplaced(before, Paris.today(clock));
        trainees.remove(platform, id);
        told(before, session, "Inscription retirée, notée par erreur", null);
        if (waits) {
            demand.look(platform);
        }
        if (before.state().holdsSeat()) {
            fill(platform, session.id(), by);
        }
        return true;
    }

    @Transactional
    public Trainee.Outcome move(PlatformId platform, UUID id, TraineeMove move, String by) {
        var session = catalogue.hold(platform, trainees.get(platform, id).session());
        var before = trainees.hold(platform, id);
        if (move instanceof TraineeMove.TakeBack && isThereAgain(before)) {
            return new Trainee.Outcome.No(Refused.THERE_AGAIN);
        }
        var outcome = before.move(move, session, Paris.today(clock));
        if (outcome instanceof Trainee.Outcome.Moved(var after)) {
            if (save(before, after, session, move, by)) {
                demand.look(platform);
            }
            if (before.state().holdsSeat() && !after.state().holdsSeat()) {
                fill(platform, session.id(), after.id(), by);
            }
        }
        return outcome;
    }

    /// She gave it up, or was turned away, and came again since: she is in a session once.
    private boolean isThereAgain(Trainee one) {
        return switch (one.state()) {
            case TraineeState.TurnedAway _, TraineeState.Withdrawn _ ->
                trainees.standing(one.platform(), one.person(), one.session()).isPresent();
            case TraineeState.Live _, TraineeState.Finished _, TraineeState.BrokenOff _ -> false;
        };
    }

    /// She was admitted by her school: in the session as well, if there is a seat; typed once.
    void admitted(PlatformId platform, UUID person, UUID in, LocalDate since, LocalDate on, String by) {
        switch (enrol(platform, person, in, since, by)) {
            case Enrolled.No _ -> {}
            case Enrolled.Made(var id) -> seat(platform, id, on, by);
            case Enrolled.Already(var id) -> seat(platform, id, on, by);
        }
    }

    /// A seat is free: who was admitted by her school and had none takes it, the first admitted first.
    @Transactional
    public void fill(PlatformId platform, UUID in, String by) {
        fill(platform, in, null, by);
    }

    /// Not who has just given hers up.
    private void fill(PlatformId platform, UUID in, @Nullable UUID but, String by) {
        for (var waiting : trainees.unseated(platform, in)) {
            if (!waiting.trainee().equals(but) && !seat(platform, waiting.trainee(), waiting.admitted(), by)) {
                return;
            }
        }
    }

    private boolean seat(PlatformId platform, UUID id, LocalDate on, String by) {
        var since = trainees.get(platform, id).state().latest();
        return move(platform, id, new TraineeMove.Admit(on.isBefore(since) ? since : on), by)
                instanceof Trainee.Outcome.Moved;
    }

    /// A session that is cancelled leaves nobody in it; they wait again.
    void cancelled(TrainingSession session, String by) {
        var today = Paris.today(clock);
        var waits = false;
        for (var before : trainees.everybody(session.platform(), session.id())) {
            var move = switch (before.state()) {
                case TraineeState.Candidate _, TraineeState.Admitted _ ->
                    new TraineeMove.Withdraw(today, SESSION_CANCELLED);
                case TraineeState.Entered _ -> new TraineeMove.BreakOff(today, SESSION_CANCELLED);
                case TraineeState.Ended _ -> null;
            };
            if (move != null && before.move(move, session, today) instanceof Trainee.Outcome.Moved(var after)) {
                waits |= save(before, after, session, move, by);
            }
        }
        if (waits) {
            demand.look(session.platform());
        }
    }

    /// Whether who waits is not the same any more.
    private boolean save(Trainee before, Trainee after, TrainingSession session, TraineeMove move, String by) {
        trainees.save(after, by);
        told(after, session, said(move), reason(move));
        if (after.state().holdsSeat() == before.state().holdsSeat()) {
            return false;
        }
        return after.state().holdsSeat() ? wishes.placed(after, session.sheet().occupations()) : wishes.again(after);
    }

    private void told(Trainee trainee, TrainingSession session, String title, @Nullable String detail) {
        people.happened(
                trainee.platform(),
                trainee.person(),
                "TRAINING",
                title + French.SPACE + ": " + session.sheet().title(),
                detail,
                false);
        events.publishEvent(
                new TrainingMoved(trainee.platform(), trainee.person(), TrainingMoved.Subject.TRAINEE, trainee.id()));
    }

    private static String said(TraineeMove move) {
        return switch (move) {
            case TraineeMove.Admit _ -> "Admission en formation";
            case TraineeMove.TurnAway _ -> "Pas de place en formation";
            case TraineeMove.Withdraw _ -> "Formation abandonnée avant le début";
            case TraineeMove.Enter _ -> "Entrée en formation";
            case TraineeMove.Finish _ -> "Formation terminée";
            case TraineeMove.BreakOff _ -> "Formation interrompue";
            case TraineeMove.Certify(var _, var certificate) ->
                switch (certificate) {
                    case Certificate.Whole _ -> "Diplôme ou titre obtenu";
                    case Certificate.Blocks _ -> "Blocs obtenus";
                    case Certificate.None _ -> "Diplôme ou titre non obtenu";
                    case Certificate.Awaited _ -> "Résultat attendu";
                };
            case TraineeMove.TakeBack _ -> "Formation, noté par erreur";
        };
    }

    private @Nullable String reason(TraineeMove move) {
        return switch (move) {
            case TraineeMove.TurnAway(var _, var reason) -> lists.label("TRAINEE_REFUSED", reason);
            case TraineeMove.Withdraw(var _, var reason) -> lists.label("TRAINEE_WITHDRAW", reason);
            case TraineeMove.BreakOff(var _, var reason) -> lists.label("TRAINEE_BREAK", reason);
            case TraineeMove.Admit _,
                    TraineeMove.Enter _,
                    TraineeMove.Finish _,
                    TraineeMove.Certify _,
                    TraineeMove.TakeBack _ -> null;
        };
    }
}
