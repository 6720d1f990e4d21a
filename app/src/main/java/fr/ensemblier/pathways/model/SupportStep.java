package fr.ensemblier.pathways.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step agreed with a person to lift a barrier (C6). `objective` is a code of the list OBJECTIVE of the
/// barrier's kind, `action` its words, `answerBefore` the day on which somebody asks what came of it.
public record SupportStep(
        PlatformId platform,
        UUID id,
        UUID barrier,
        String objective,
        String action,
        @Nullable String partner,
        @Nullable LocalDate answerBefore,
        LocalDate notedOn,
        String notedBy,
        SupportState state) {

    /// Made, or refused with the reason.
    public sealed interface Outcome {
        record Moved(SupportStep step) implements Outcome {}

        record No(Refused why) implements Outcome {}
    }

    public SupportStep {
        if ((state instanceof SupportState.Asked || state instanceof SupportState.Refused) && partner == null) {
            throw new IllegalArgumentException("Asked of nobody");
        }
    }

    /// `today` tells past from future: what happened is not dated after it.
    public Outcome move(SupportMove move, LocalDate today) {
        if (move.on().isAfter(today)) {
            return new Outcome.No(Refused.NOT_THAT_DAY);
        }
        return switch (state) {
            case SupportState.ToDo _ -> toDo(move);
            case SupportState.Asked(var asked) -> asked(asked, move);
            case SupportState.Ended ended ->
                move instanceof SupportMove.TakeBack ? became(ended.takenBack()) : new Outcome.No(Refused.NOT_NOW);
        };
    }

    private Outcome toDo(SupportMove move) {
        if (move.on().isBefore(notedOn)) {
            return new Outcome.No(Refused.TOO_EARLY);
        }
        return switch (move) {
            case SupportMove.Ask(var whom, var on) -> new Outcome.Moved(with(whom, new SupportState.Asked(on)));
            case SupportMove.Obtain(var result, var on) -> became(new SupportState.Obtained(null, on, result));
            case SupportMove.GiveUp(var reason, var on) -> became(new SupportState.GivenUp(null, on, reason));
            case SupportMove.Refuse _, SupportMove.TakeBack _ -> new Outcome.No(Refused.NOT_NOW);
        };
    }

    private Outcome asked(LocalDate asked, SupportMove move) {
        if (move.on().isBefore(asked)) {
            return new Outcome.No(Refused.TOO_EARLY);
        }
        return switch (move) {
            case SupportMove.Obtain(var result, var on) -> became(new SupportState.Obtained(asked, on, result));
            case SupportMove.Refuse(var reason, var on) -> became(new SupportState.Refused(asked, on, reason));
            case SupportMove.GiveUp(var reason, var on) -> became(new SupportState.GivenUp(asked, on, reason));
            case SupportMove.TakeBack _ -> became(new SupportState.ToDo());
            case SupportMove.Ask _ -> new Outcome.No(Refused.NOT_NOW);
        };
    }

    private Outcome became(SupportState to) {
        return new Outcome.Moved(with(partner, to));
    }

    private SupportStep with(@Nullable String whom, SupportState to) {
        return new SupportStep(platform, id, barrier, objective, action, whom, answerBefore, notedOn, notedBy, to);
    }
}
