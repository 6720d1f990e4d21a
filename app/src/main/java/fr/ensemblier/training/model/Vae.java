package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person who has what she does recognised. `aimed` are blocks, none for the whole; `candidate` is of the list
/// VAE_CANDIDATE; `group` is that of a collective one, `taught` the enrolment in which a hybrid one learns a block.
public record Vae(
        PlatformId platform,
        UUID id,
        UUID person,
        Kind kind,
        String certification,
        List<String> aimed,
        @Nullable String candidate,
        @Nullable UUID group,
        @Nullable UUID taught,
        LocalDate madeOn,
        VaeState state) {

    public Vae {
        aimed = List.copyOf(aimed);
    }

    /// How it is gone through.
    public enum Kind {
        INDIVIDUAL("Individuelle"),
        COLLECTIVE("Collective"),
        HYBRID("Hybride");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// What may be done about it, on a day.
    public sealed interface Act {

        LocalDate on();

        /// The feasibility file, the first time or again.
        record Send(LocalDate on) implements Act {}

        record CallIncomplete(LocalDate on) implements Act {}

        record Admit(LocalDate on) implements Act {}

        record TurnDown(LocalDate on) implements Act {}

        record Support(LocalDate on) implements Act {}

        record Write(LocalDate on) implements Act {}

        record MeetJury(LocalDate on) implements Act {}

        record Judge(LocalDate on, VaeState.Result result, List<String> blocks) implements Act {}

        record DropOut(LocalDate on, String reason) implements Act {}

        record TakeBack(LocalDate on) implements Act {}
    }

    /// Moved, with what it became, or refused with the reason.
    public sealed interface Outcome {

        record Moved(Vae vae) implements Outcome {}

        record No(Refused why) implements Outcome {}
    }

    public Outcome move(Act act, LocalDate today) {
        if (act.on().isAfter(today)) {
            return new Outcome.No(Refused.NOT_THAT_DAY);
        }
        if (!(act instanceof Act.TakeBack) && act.on().isBefore(latest())) {
            return new Outcome.No(Refused.TOO_EARLY);
        }
        var next = next(act);
        return next == null ? new Outcome.No(Refused.NOT_NOW) : new Outcome.Moved(with(aimed, taught, next));
    }

    /// For some blocks alone, or with none for the whole again; before anything is sent.
    public Outcome aiming(List<String> blocks) {
        return state instanceof VaeState.Project
                ? new Outcome.Moved(with(blocks, taught, state))
                : new Outcome.No(Refused.NOT_NOW);
    }

    /// A hybrid one that runs: the enrolment in which a block is learnt, or null for none.
    public Outcome taughtIn(@Nullable UUID trainee) {
        return kind == Kind.HYBRID && state instanceof VaeState.Open
                ? new Outcome.Moved(with(aimed, trainee, state))
                : new Outcome.No(Refused.NOT_NOW);
    }

    /// A collective one that has no group, or whose group was given up: on in another, or alone with null.
    public Outcome regrouped(@Nullable UUID next) {
        return kind == Kind.COLLECTIVE && state instanceof VaeState.Open
                ? new Outcome.Moved(new Vae(
                        platform,
                        id,
                        person,
                        next == null ? Kind.INDIVIDUAL : kind,
                        certification,
                        aimed,
                        candidate,
                        next,
                        taught,
                        madeOn,
                        state))
                : new Outcome.No(Refused.NOT_NOW);
    }

    private Vae with(List<String> aims, @Nullable UUID trainee, VaeState next) {
        return new Vae(platform, id, person, kind, certification, aims, candidate, group, trainee, madeOn, next);
    }

    private @Nullable VaeState next(Act act) {
        return switch (act) {
            case Act.Send(var on) ->
                state instanceof VaeState.Incomplete incomplete
                        ? new VaeState.Sent(incomplete, on)
                        : state instanceof VaeState.Project ? new VaeState.Sent(null, on) : null;
            case Act.CallIncomplete(var on) ->
                state instanceof VaeState.Sent sent ? new VaeState.Incomplete(sent, on) : null;
            case Act.Admit(var on) -> state instanceof VaeState.Sent sent ? new VaeState.Admissible(sent, on) : null;
            case Act.TurnDown(var on) ->
                state instanceof VaeState.Sent sent ? new VaeState.NotAdmissible(sent, on) : null;
            case Act.Support(var on) ->
                state instanceof VaeState.Admissible admissible ? new VaeState.Supported(admissible, on) : null;
            case Act.Write(var on) -> state instanceof VaeState.Ready ready ? new VaeState.Written(ready, on) : null;
            case Act.MeetJury(var on) ->
                state instanceof VaeState.Written written ? new VaeState.Jury(written, on) : null;
            case Act.Judge(var on, var result, var blocks) ->
                state instanceof VaeState.Jury jury && (result == VaeState.Result.BLOCKS) != blocks.isEmpty()
                        ? new VaeState.Judged(jury, on, result, blocks)
                        : null;
            case Act.DropOut(var on, var reason) ->
                state instanceof VaeState.Open open ? new VaeState.DroppedOut(open, on, reason) : null;
            case Act.TakeBack _ -> state.before();
        };
    }

    /// The day of the last move.
    public LocalDate latest() {
        var on = state.on();
        return on == null ? madeOn : on;
    }
}
