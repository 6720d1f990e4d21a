package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A VAE of people of several employers, followed together. `opco` is of the list OPCO: with whom employers are asked.
public record VaeGroup(
        PlatformId platform,
        UUID id,
        String name,
        String certification,
        String opco,
        LocalDate madeOn,
        VaeGroupState state) {

    /// What may be done about it, on a day.
    public sealed interface Act {

        LocalDate on();

        record ChooseBody(LocalDate on, String body) implements Act {}

        record Start(LocalDate on) implements Act {}

        record End(LocalDate on) implements Act {}

        record GiveUp(LocalDate on, String reason) implements Act {}

        record TakeBack(LocalDate on) implements Act {}
    }

    /// Moved, with what it became, or refused with the reason.
    public sealed interface Outcome {

        record Moved(VaeGroup group) implements Outcome {}

        record No(Refused why) implements Outcome {}
    }

    public Outcome move(Act act, LocalDate today) {
        if (act.on().isAfter(today)) {
            return new Outcome.No(Refused.NOT_THAT_DAY);
        }
        if (!(act instanceof Act.TakeBack) && act.on().isBefore(latest())) {
            return new Outcome.No(Refused.TOO_EARLY);
        }
        @Nullable VaeGroupState next = switch (act) {
            case Act.ChooseBody(var on, var body) ->
                state instanceof VaeGroupState.Sounding ? new VaeGroupState.BodyChosen(body, on) : null;
            case Act.Start(var on) ->
                state instanceof VaeGroupState.BodyChosen chosen ? new VaeGroupState.Started(chosen, on) : null;
            case Act.End(var on) ->
                state instanceof VaeGroupState.Started started ? new VaeGroupState.Ended(started, on) : null;
            case Act.GiveUp(var on, var reason) ->
                state instanceof VaeGroupState.Open open ? new VaeGroupState.GivenUp(open, on, reason) : null;
            case Act.TakeBack _ -> state.before();
        };
        return next == null
                ? new Outcome.No(Refused.NOT_NOW)
                : new Outcome.Moved(new VaeGroup(platform, id, name, certification, opco, madeOn, next));
    }

    /// Why no employer can have been asked on this day, while it runs; null when one can.
    public @Nullable Refused sounding(LocalDate on, LocalDate today) {
        if (!(state instanceof VaeGroupState.Open)) {
            return Refused.NOT_NOW;
        }
        return on.isAfter(today) ? Refused.NOT_THAT_DAY : on.isBefore(madeOn) ? Refused.TOO_EARLY : null;
    }

    /// The day of the last move.
    public LocalDate latest() {
        var latest = state.latest();
        return latest == null ? madeOn : latest;
    }
}
