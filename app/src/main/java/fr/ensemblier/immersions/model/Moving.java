package fr.ensemblier.immersions.model;

import fr.ensemblier.immersions.model.ImmersionState.Accepted;
import fr.ensemblier.immersions.model.ImmersionState.Ahead;
import fr.ensemblier.immersions.model.ImmersionState.Cover;
import fr.ensemblier.immersions.model.ImmersionState.Covered;
import fr.ensemblier.immersions.model.ImmersionState.Drafted;
import fr.ensemblier.immersions.model.ImmersionState.Past;
import fr.ensemblier.immersions.model.ImmersionState.Requested;
import fr.ensemblier.immersions.model.ImmersionState.Running;
import fr.ensemblier.immersions.model.ImmersionState.Wished;
import java.time.LocalDate;

/// Which move is allowed when (R-W1, R-W3, R-W4), and what it makes of an immersion.
final class Moving {

    private Moving() {}

    static Outcome moved(Immersion one, Move move, LocalDate today) {
        if (move.on().isAfter(today)) {
            return no(Refused.NOT_YET);
        }
        return switch (move) {
            case Move.Talk(var on, var by) ->
                one.state() instanceof Wished wished
                        ? made(one.talked(new Immersion.Talk(on, by)).in(wished.requested()))
                        : no(Refused.OVER);
            case Move.Accept _ ->
                one.state() instanceof Requested asked ? made(one.in(asked.accepted())) : no(Refused.OVER);
            case Move.Refuse(var on, var reason) ->
                one.state() instanceof Requested asked ? made(one.in(asked.refused(on, reason))) : no(Refused.OVER);
            case Move.Draft(var _, var plan) -> drafted(one, plan);
            case Move.Sign(var on) -> signed(one, on);
            case Move.HandOff handed -> handedOff(one, handed);
            case Move.Begin(var on) -> begun(one, on);
            case Move.End(var on) -> ended(one, on);
            case Move.Interrupt(var on, var reason) -> interrupted(one, on, reason);
            case Move.Cancel(var on, var reason) ->
                one.state() instanceof Ahead ahead ? made(one.in(ahead.cancelled(on, reason))) : no(Refused.OVER);
            case Move.TakeBack _ -> takenBack(one);
            case Move.Reschedule(var _, var plan, var _) -> rescheduled(one, plan, today);
        };
    }

    /// Written again as long as it is not signed: the same state, other words.
    private static Outcome drafted(Immersion one, Immersion.Plan plan) {
        if (one.frame() != LegalFrame.PMSMP) {
            return no(Refused.NOT_THIS_FRAME);
        }
        if (one.state() instanceof Accepted accepted) {
            return made(one.on(plan).in(accepted.drafted()));
        }
        return one.state() instanceof Drafted ? made(one.on(plan)) : no(Refused.OVER);
    }

    private static Outcome signed(Immersion one, LocalDate on) {
        if (!(one.state() instanceof Drafted drafted) || one.plan() == null) {
            return no(Refused.OVER);
        }
        return on.isAfter(one.plan().from()) ? no(Refused.SIGNED_TOO_LATE) : made(one.in(drafted.signed(on)));
    }

    private static Outcome handedOff(Immersion one, Move.HandOff move) {
        var cover = new Cover(move.to(), move.on());
        if (one.state() instanceof Drafted drafted) {
            return within(one.in(drafted.handedOff(cover)), move.on());
        }
        if (!(one.state() instanceof Accepted accepted)) {
            return no(Refused.OVER);
        }
        return one.frame() == LegalFrame.PMSMP || move.plan() == null
                ? no(Refused.NO_AGREEMENT)
                : within(one.on(move.plan()).in(accepted.handedOff(cover)), move.on());
    }

    private static Outcome within(Immersion one, LocalDate on) {
        return one.plan() == null || on.isAfter(one.plan().from()) ? no(Refused.SIGNED_TOO_LATE) : made(one);
    }

    private static Outcome begun(Immersion one, LocalDate on) {
        if (!(one.state() instanceof Covered covered) || one.plan() == null) {
            return no(Refused.OVER);
        }
        if (on.isBefore(one.plan().from())) {
            return no(Refused.BEGUN_TOO_EARLY);
        }
        return on.isAfter(one.plan().until()) ? no(Refused.AFTER_ITS_END) : made(one.in(covered.begun(on)));
    }

    private static Outcome ended(Immersion one, LocalDate on) {
        if (!(one.state() instanceof Running running) || one.plan() == null) {
            return no(Refused.OVER);
        }
        return on.isBefore(one.plan().until())
                ? no(Refused.NOT_OVER)
                : made(one.in(running.ended(one.plan().until())));
    }

    private static Outcome interrupted(Immersion one, LocalDate on, String reason) {
        if (!(one.state() instanceof Running running) || one.plan() == null) {
            return no(Refused.OVER);
        }
        if (on.isBefore(running.since())) {
            return no(Refused.BEFORE_IT_BEGAN);
        }
        return on.isAfter(one.plan().until())
                ? no(Refused.AFTER_ITS_END)
                : made(one.in(running.interrupted(on, reason)));
    }

    private static Outcome takenBack(Immersion one) {
        if (!(one.state() instanceof Past past)) {
            return no(Refused.OVER);
        }
        return one.debrief() == null ? made(one.in(past.takenBack())) : no(Refused.DEBRIEFED);
    }

    /// What runs keeps its first day; what is handed off begins after that; what is signed here keeps its dates (R-W3).
    private static Outcome rescheduled(Immersion one, Immersion.Plan plan, LocalDate today) {
        if (one.signedHere()) {
            return no(Refused.SIGNED_DATES);
        }
        if (one.state() instanceof Running running) {
            if (!plan.from().equals(running.since()) && !plan.from().equals(from(one))) {
                return no(Refused.BEFORE_IT_BEGAN);
            }
            return plan.until().isBefore(today) ? no(Refused.AFTER_ITS_END) : made(one.on(plan));
        }
        if (!(one.state() instanceof Covered covered)) {
            return no(Refused.OVER);
        }
        return plan.from().isBefore(covered.cover().on()) ? no(Refused.SIGNED_TOO_LATE) : made(one.on(plan));
    }

    private static LocalDate from(Immersion one) {
        return one.plan() == null ? LocalDate.MIN : one.plan().from();
    }

    private static Outcome made(Immersion one) {
        return new Outcome.Made(one);
    }

    private static Outcome no(Refused why) {
        return new Outcome.No(why);
    }
}
