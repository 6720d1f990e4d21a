package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who learns an occupation under a contract. `contract` is APPRENTISSAGE or PROFESSIONNALISATION; `hire` is
/// the
/// hire that began it, once it is recorded.
public record WorkStudy(
        PlatformId platform,
        UUID id,
        UUID person,
        String occupation,
        String contract,
        @Nullable String school,
        LocalDate madeOn,
        @Nullable UUID hire,
        WorkStudyState state) {

    /// What may be done about it, on a day.
    public sealed interface Act {

        LocalDate on();

        record Promise(UUID establishment, UUID organisation, String employer, LocalDate on) implements Act {}

        record File(String opco, LocalDate on) implements Act {}

        record Start(LocalDate on) implements Act {}

        record Finish(LocalDate on) implements Act {}

        record BreakOff(LocalDate on, String reason) implements Act {}

        record TakeBack(LocalDate on) implements Act {}
    }

    /// Moved, with what it became, or refused with the reason.
    public sealed interface Outcome {

        record Moved(WorkStudy workStudy) implements Outcome {}

        record No(Refused why) implements Outcome {}
    }

    public Outcome move(Act act, LocalDate today) {
        if (act.on().isAfter(today)) {
            return new Outcome.No(Refused.NOT_THAT_DAY);
        }
        if (!(act instanceof Act.TakeBack) && act.on().isBefore(latest())) {
            return new Outcome.No(Refused.TOO_EARLY);
        }
        var next = switch (act) {
            case Act.Promise(var place, var organisation, var employer, var on) ->
                state instanceof WorkStudyState.Searching
                        ? new WorkStudyState.Promised(place, organisation, employer, on)
                        : null;
            case Act.File(var opco, var on) ->
                state instanceof WorkStudyState.Promised promised ? new WorkStudyState.Filed(promised, on, opco) : null;
            case Act.Start(var on) ->
                state instanceof WorkStudyState.Filed filed ? new WorkStudyState.Started(filed, on) : null;
            case Act.Finish(var on) ->
                state instanceof WorkStudyState.Started started ? new WorkStudyState.Finished(started, on) : null;
            case Act.BreakOff(var on, var reason) ->
                state instanceof WorkStudyState.Open open ? new WorkStudyState.BrokenOff(open, on, reason) : null;
            case Act.TakeBack _ -> state.before();
        };
        return next == null
                ? new Outcome.No(Refused.NOT_NOW)
                : new Outcome.Moved(
                        new WorkStudy(platform, id, person, occupation, contract, school, madeOn, hire, next));
    }

    /// The day of the last move.
    public LocalDate latest() {
        return switch (state) {
            case WorkStudyState.Searching _ -> madeOn;
            case WorkStudyState.Promised promised -> promised.on();
            case WorkStudyState.Filed filed -> filed.on();
            case WorkStudyState.Started started -> started.on();
            case WorkStudyState.Finished finished -> finished.on();
            case WorkStudyState.BrokenOff broken -> broken.on();
        };
    }
}
