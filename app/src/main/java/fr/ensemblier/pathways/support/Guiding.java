package fr.ensemblier.pathways.support;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.pathways.model.Facts;
import fr.ensemblier.pathways.model.Move;
import fr.ensemblier.pathways.model.Pathway;
import fr.ensemblier.pathways.model.PathwayStep;
import fr.ensemblier.pathways.model.Pathways;
import fr.ensemblier.pathways.model.Refused;
import fr.ensemblier.pathways.model.StepKind;
import fr.ensemblier.pathways.model.StepState;
import fr.ensemblier.pathways.model.Template;
import fr.ensemblier.people.People;
import fr.ensemblier.placements.Signing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens a pathway and moves it; each move leaves a line in its story, and the large ones in the file (R-W1).
@Component
class Guiding {

    /// Who signs what a rule does, as nobody of the team did it (R-P8).
    private static final String RULE = "Ensemblier";

    private final Pathways pathways;
    private final Facts facts;
    private final MoveWords words;
    private final People people;
    private final Tasks tasks;
    private final Clock clock;

    Guiding(Pathways pathways, Facts facts, MoveWords words, People people, Tasks tasks, Clock clock) {
        this.pathways = pathways;
        this.facts = facts;
        this.tasks = tasks;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    /// Empty when she has this very pathway open already.
    @Transactional
    public Optional<UUID> open(Actor.Team by, UUID person, Template template, LocalDate on) {
        var pathway = template.copyFor(by.platform(), person, on, by.name(), UUID::randomUUID);
        if (!pathways.add(pathway)) {
            return Optional.empty();
        }
        pathways.note(pathway, "Parcours ouvert", null, on, by.name());
        people.happened(by.platform(), person, "PATHWAY", "Parcours ouvert : " + pathway.name(), null, false);
        return Optional.of(pathway.id());
    }

    @Transactional
    public Pathway.Outcome move(PlatformId platform, UUID id, Move move, String by) {
        var before = pathways.hold(platform, id);
        if (move instanceof Move.Return && facts.openElsewhere(before)) {
            return new Pathway.Outcome.No(Refused.OPEN_AGAIN);
        }
        var outcome = before.move(move, Paris.today(clock));
        if (outcome instanceof Pathway.Outcome.Moved(var after)) {
            save(before, after, move, words.reason(move), by, null);
        }
        return outcome;
    }

    /// Where a fact looks for a step of hers: in her oldest open pathway that waits for it, unless one has it already;
    /// or in one pathway alone, whatever the same fact did in others.
    record Where(PlatformId platform, UUID person, @Nullable UUID pathway) {}

    /// A fact of another module ends a step of a kind in her oldest open pathway that waits for it; nothing
    /// typed twice, and nothing done twice by one fact. `why` says what it was, for the story.
    @Transactional
    public void feed(PlatformId platform, UUID person, StepKind kind, LocalDate on, String fact, String why) {
        feed(new Where(platform, person, null), kind, on, fact, why);
    }

    @Transactional
    public void feed(Where where, StepKind kind, LocalDate on, String fact, String why) {
        fed(where, kind, fact, why, (_, step) -> finish(step, on));
    }

    /// The same when its turn has come: the contracts that stand before it ended.
    @Transactional
    public void feedInTurn(Where where, StepKind kind, LocalDate on, String fact, String why) {
        fed(where, kind, fact, why, (pathway, step) -> hasItsTurn(pathway, step) ? finish(step, on) : null);
    }

    private static Move finish(PathwayStep step, LocalDate on) {
        var day = step.state() instanceof StepState.Underway(var begun) && begun.isAfter(on) ? begun : on;
        return new Move.Finish(step.id(), day);
    }

    /// A fact begins a step of a kind in her oldest open pathway that has it before her.
    @Transactional
    public void begin(PlatformId platform, UUID person, StepKind kind, LocalDate on, String fact, String why) {
        fed(
                new Where(platform, person, null),
                kind,
                fact,
                why,
                (_, step) -> step.state() instanceof StepState.Ahead ? new Move.Begin(step.id(), on) : null);
    }

    /// The same when its turn has come; on a day to come it is planned.
    @Transactional
    public void beginInTurn(Where where, StepKind kind, LocalDate on, String fact, String why) {
        fed(where, kind, fact, why, (pathway, step) -> {
            if (!(step.state() instanceof StepState.Ahead) || !hasItsTurn(pathway, step)) {
                return null;
            }
            return on.isAfter(Paris.today(clock)) ? new Move.Plan(step.id(), on) : new Move.Begin(step.id(), on);
        });
    }

    private static boolean hasItsTurn(Pathway pathway, PathwayStep step) {
        return pathway.steps().stream()
                .takeWhile(one -> !one.id().equals(step.id()))
                .filter(one -> one.sheet().kind() == StepKind.CONTRACT)
                .allMatch(one -> one.state() instanceof StepState.Ended);
    }

    private interface Fed {
        @Nullable Move move(Pathway pathway, PathwayStep step);
    }

    private void fed(Where where, StepKind kind, String fact, String why, Fed by) {
        facts.hold(fact);
        waiting(where, kind, fact).ifPresent(id -> {
            var before = pathways.hold(where.platform(), id);
            waiting(before, kind).ifPresent(step -> {
                var move = by.move(before, step);
                if (move != null && before.move(move, Paris.today(clock)) instanceof Pathway.Outcome.Moved(var after)) {
                    save(before, after.fed(step.id(), fact), move, why, RULE, fact);
                }
            });
        });
    }

    private Optional<UUID> waiting(Where where, StepKind kind, String fact) {
        var fed = facts.fedBy(where.platform(), fact);
        if (where.pathway() == null) {
            return fed.isEmpty() ? facts.waitingFor(where.platform(), where.person(), kind) : Optional.empty();
        }
        return Optional.of(where.pathway())
                .filter(one -> fed.stream().noneMatch(step -> step.pathway().equals(one)));
    }

    /// What a fact began is broken off, for a reason of the list PATHWAY_BREAK.
    @Transactional
    public void breakOff(PlatformId platform, Facts.Fed fed, LocalDate on, String reason, String fact) {
        var before = pathways.hold(platform, fed.pathway());
        var move = new Move.BreakOff(fed.step(), on, reason);
        if (before.move(move, Paris.today(clock)) instanceof Pathway.Outcome.Moved(var after)) {
            save(before, after.fed(fed.step(), fact), move, words.reason(move), RULE, fact);
        }
    }

    private static Optional<PathwayStep> waiting(Pathway pathway, StepKind kind) {
        var waiting = pathway.steps().stream()
                .filter(step -> step.sheet().kind() == kind && !(step.state() instanceof StepState.Ended))
                .toList();
        return waiting.stream()
                .filter(step -> step.state() instanceof StepState.Underway)
                .findFirst()
                .or(() -> waiting.stream().findFirst());
    }

    /// A fact that turned out wrong takes its step back; when the pathway waits or was left, her adviser is
    /// asked to.
    @Transactional
    public void starve(PlatformId platform, Facts.Fed fed, String fact, String why) {
        var before = pathways.hold(platform, fed.pathway());
        var move = new Move.TakeBack(fed.step(), Paris.today(clock));
        switch (before.move(move, Paris.today(clock))) {
            case Pathway.Outcome.Moved(var after) -> save(before, after, move, why, RULE, "NOT " + fact);
            case Pathway.Outcome.No _ -> ask(before, why);
        }
    }

    private void ask(Pathway pathway, String why) {
        people.find(pathway.person())
                .ifPresent(her -> tasks.open(new Task(
                        pathway.platform(),
                        "pathway.stale:" + pathway.id(),
                        "pathway.stale",
                        her.adviser(),
                        her.person(),
                        null,
                        her.fullName() + " : parcours à corriger",
                        why + ". Le parcours « " + pathway.name() + " » en tient encore compte.",
                        "/equipe/parcours/" + pathway.id(),
                        Paris.today(clock).plusDays(2),
                        false)));
    }

    private void save(
            Pathway before, Pathway after, Move move, @Nullable String reason, String by, @Nullable String fact) {
        pathways.save(before, after);
        var said = words.said(before, move);
        pathways.note(after, said, reason, move.on(), by, fact);
        Signing.as(
                by,
                () -> people.happened(
                        after.platform(),
                        after.person(),
                        "PATHWAY",
                        after.name() + " : " + Character.toLowerCase(said.charAt(0)) + said.substring(1),
                        reason,
                        false));
    }
}
