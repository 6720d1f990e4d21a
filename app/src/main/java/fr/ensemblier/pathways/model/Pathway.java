package fr.ensemblier.pathways.model;

import fr.ensemblier.foundation.PlatformId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The pathway of one person: a copy of a template that can bend. Steps are in their order, positions from 1
/// without hole.
public record Pathway(
        PlatformId platform,
        UUID id,
        UUID person,
        @Nullable UUID template,
        String name,
        LocalDate openedOn,
        String openedBy,
        PathwayState state,
        List<PathwayStep> steps) {

    /// Of the list PATHWAY_SKIP: another step does it.
    private static final String REPLACED = "REPLACED";

    /// Made, with what it became, or refused with the reason.
    public sealed interface Outcome {
        record Moved(Pathway pathway) implements Outcome {}

        record No(Refused why) implements Outcome {}
    }

    public Pathway {
        steps = List.copyOf(steps);
        for (var index = 0; index < steps.size(); index++) {
            if (steps.get(index).position() != index + 1) {
                throw new IllegalArgumentException("Steps count from 1 without hole");
            }
        }
        if (state instanceof PathwayState.Left
                && steps.stream().anyMatch(step -> step.state() instanceof StepState.Underway)) {
            throw new IllegalArgumentException("Left with a step under way");
        }
    }

    public Optional<PathwayStep> step(UUID id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /// The step she is at: the one under way, else the first that did not end; empty when all ended.
    public Optional<PathwayStep> current() {
        return steps.stream()
                .filter(step -> step.state() instanceof StepState.Underway)
                .findFirst()
                .or(() -> steps.stream()
                        .filter(step -> step.state() instanceof StepState.Ahead)
                        .findFirst());
    }

    /// `today` is what tells past from future; a move of an unknown step is a bug of the caller.
    public Outcome move(Move move, LocalDate today) {
        if (move.on().isAfter(today)
                != (move instanceof Move.Plan plan && !plan.on().equals(today))) {
            return new Outcome.No(Refused.NOT_THAT_DAY);
        }
        return switch (move) {
            case Move.Pause(var on, var reason) ->
                state instanceof PathwayState.Open open ? became(open.paused(on, reason)) : no(Refused.NOT_OPEN);
            case Move.Resume _ ->
                state instanceof PathwayState.Paused paused ? became(paused.resumed()) : no(Refused.NOT_NOW);
            case Move.Leave leave -> leave(leave);
            case Move.Return _ ->
                state instanceof PathwayState.Left left ? became(left.takenBack()) : no(Refused.NOT_NOW);
            case Move.OfStep ofStep -> moveStep(ofStep);
        };
    }

    /// The same, saying which fact of another module moved a step.
    public Pathway fed(UUID step, String fact) {
        return with(
                state,
                steps.stream()
                        .map(one -> one.id().equals(step) ? one.fedBy(fact) : one)
                        .toList());
    }

    private Outcome leave(Move.Leave leave) {
        if (!(state instanceof PathwayState.Going going)) {
            return no(Refused.NOT_OPEN);
        }
        if (steps.stream().anyMatch(step -> step.state() instanceof StepState.Underway)) {
            return no(Refused.STEP_UNDER_WAY);
        }
        return leave.on().isBefore(openedOn)
                ? no(Refused.TOO_EARLY)
                : became(going.left(leave.on(), leave.reason(), leave.inSector()));
    }

    private Outcome moveStep(Move.OfStep move) {
        var step = step(move.step()).orElseThrow();
        if (!(state instanceof PathwayState.Open)) {
            return no(Refused.NOT_OPEN);
        }
        return switch (move) {
            case Move.Plan(var _, var on) ->
                step.state() instanceof StepState.Ahead ahead ? became(step, ahead.planned(on)) : no(Refused.NOT_NOW);
            case Move.Begin(var _, var on) ->
                step.state() instanceof StepState.Ahead ahead ? became(step, ahead.begun(on)) : no(Refused.NOT_NOW);
            case Move.Finish(var _, var on) ->
                switch (step.state()) {
                    case StepState.Ahead ahead -> became(step, ahead.done(on));
                    case StepState.Underway(var begun) when on.isBefore(begun) -> no(Refused.TOO_EARLY);
                    case StepState.Underway underway -> became(step, underway.done(on));
                    case StepState.Ended _ -> no(Refused.NOT_NOW);
                };
            case Move.Skip(var _, var on, var reason) ->
                step.state() instanceof StepState.Ahead ahead
                        ? became(step, ahead.skipped(on, reason))
                        : no(Refused.NOT_NOW);
            case Move.BreakOff(var _, var on, var reason) ->
                switch (step.state()) {
                    case StepState.Underway(var begun) when on.isBefore(begun) -> no(Refused.TOO_EARLY);
                    case StepState.Underway underway -> became(step, underway.brokenOff(on, reason));
                    case StepState.Ahead _, StepState.Ended _ -> no(Refused.NOT_NOW);
                };
            case Move.TakeBack _ ->
                switch (step.state()) {
                    case StepState.Ended ended -> became(step, ended.takenBack());
                    case StepState.Underway underway -> became(step, underway.takenBack());
                    case StepState.Ahead _ -> no(Refused.NOT_NOW);
                };
            case Move.Repeat(var _, var _, var reason) ->
                step.state() instanceof StepState.Ended ? after(step, step.sheet(), reason) : no(Refused.NOT_NOW);
            case Move.Add(var _, var _, var sheet, var reason) -> after(step, sheet, reason);
            case Move.OtherWay(var _, var on, var way) ->
                step.state() instanceof StepState.Ahead ahead
                                && step.sheet().alternatives().contains(way)
                        ? with(state, replaced(step, ahead.skipped(on, REPLACED)))
                                .after(
                                        step,
                                        step.sheet().by(way),
                                        "À la place de : " + step.sheet().title())
                        : no(Refused.NOT_NOW);
        };
    }

    private Outcome after(PathwayStep step, StepSheet sheet, String reason) {
        var longer = new ArrayList<>(steps);
        longer.add(
                step.position(),
                new PathwayStep(UUID.randomUUID(), step.position() + 1, sheet, reason, new StepState.ToCome(), null));
        for (var index = step.position() + 1; index < longer.size(); index++) {
            longer.set(index, longer.get(index).at(index + 1));
        }
        return new Outcome.Moved(with(state, longer));
    }

    private Outcome became(PathwayState to) {
        return new Outcome.Moved(with(to, steps));
    }

    private Outcome became(PathwayStep step, StepState to) {
        return new Outcome.Moved(with(state, replaced(step, to)));
    }

    private List<PathwayStep> replaced(PathwayStep step, StepState to) {
        return steps.stream()
                .map(one -> one.id().equals(step.id()) ? one.to(to) : one)
                .toList();
    }

    private Pathway with(PathwayState to, List<PathwayStep> steps) {
        return new Pathway(platform, id, person, template, name, openedOn, openedBy, to, steps);
    }

    private static Outcome no(Refused why) {
        return new Outcome.No(why);
    }
}
