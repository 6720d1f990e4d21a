package fr.ensemblier.pathways.plan;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.notices.Task;
import fr.ensemblier.notices.Tasks;
import fr.ensemblier.pathways.model.SupportMove;
import fr.ensemblier.pathways.model.SupportState;
import fr.ensemblier.pathways.model.SupportStep;
import fr.ensemblier.pathways.model.SupportSteps;
import fr.ensemblier.people.HerBarriers;
import fr.ensemblier.people.HerBarriers.Barrier;
import fr.ensemblier.people.HerBarriers.Severity;
import fr.ensemblier.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the team does about barriers. The time line of the file says that something was agreed or obtained,
/// never which barrier it is about: an archive keeps that line and no barrier (R-P3, R-P6).
@Component
class Supporting {

    private static final String LIFTED = "LIFTED";

    private final HerBarriers barriers;
    private final SupportSteps steps;
    private final People people;
    private final Tasks tasks;
    private final Clock clock;

    Supporting(HerBarriers barriers, SupportSteps steps, People people, Tasks tasks, Clock clock) {
        this.barriers = barriers;
        this.steps = steps;
        this.people = people;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Transactional
    public UUID note(Actor.Team by, UUID person, String kind, Severity severity, @Nullable String detail) {
        return barriers.note(by.platform(), person, kind, severity, detail, by.name());
    }

    @Transactional
    public UUID agree(
            Actor.Team by,
            Barrier barrier,
            String objective,
            String action,
            @Nullable String partner,
            @Nullable LocalDate answerBefore) {
        var step = new SupportStep(
                by.platform(),
                UUID.randomUUID(),
                barrier.id(),
                objective,
                action,
                partner,
                answerBefore,
                Paris.today(clock),
                by.name(),
                new SupportState.ToDo());
        steps.save(step);
        remind(step, barrier);
        people.happened(by.platform(), barrier.person(), "SUPPORT", "Plan d’action : une action convenue", null, false);
        return step.id();
    }

    @Transactional
    public SupportStep.Outcome move(Actor.Team by, UUID id, Barrier barrier, SupportMove move) {
        var outcome = steps.hold(by.platform(), id).move(move, Paris.today(clock));
        if (outcome instanceof SupportStep.Outcome.Moved(var after)) {
            steps.save(after);
            switch (after.state()) {
                case SupportState.Open _ -> remind(after, barrier);
                case SupportState.Ended ended -> {
                    tasks.close(by.platform(), key(id));
                    if (ended instanceof SupportState.Obtained) {
                        people.happened(
                                by.platform(),
                                barrier.person(),
                                "SUPPORT",
                                "Plan d’action : une aide obtenue",
                                null,
                                false);
                    }
                }
            }
        }
        return outcome;
    }

    @Transactional
    public void correct(Actor.Team by, Barrier barrier, Severity severity, @Nullable String detail) {
        barriers.correct(by.platform(), barrier.id(), severity, detail);
    }

    /// What was still to be done for it is given up, before it is lifted.
    @Transactional
    public void lift(Actor.Team by, Barrier barrier) {
        var today = Paris.today(clock);
        openSteps(by, barrier).forEach(step -> move(by, step.id(), barrier, new SupportMove.GiveUp(LIFTED, today)));
        barriers.lift(by.platform(), barrier.id(), today);
        people.happened(by.platform(), barrier.person(), "SUPPORT", "Plan d’action : un frein levé", null, false);
    }

    /// It came back. What had been given up with it stays so: another action may be needed now.
    @Transactional
    public void reopen(Actor.Team by, Barrier barrier) {
        barriers.reopen(by.platform(), barrier.id(), Paris.today(clock));
        people.happened(by.platform(), barrier.person(), "SUPPORT", "Plan d’action : un frein revenu", null, false);
    }

    @Transactional
    public void retract(Actor.Team by, Barrier barrier) {
        openSteps(by, barrier).forEach(step -> tasks.close(by.platform(), key(step.id())));
        barriers.retract(by.platform(), barrier.id());
    }

    private List<SupportStep> openSteps(Actor.Team by, Barrier barrier) {
        return steps.of(by.platform(), List.of(barrier.id())).stream()
                .filter(step -> step.state() instanceof SupportState.Open)
                .toList();
    }

    /// Whoever follows her asks what came of it, on the day that was said.
    private void remind(SupportStep step, Barrier barrier) {
        var day = step.answerBefore();
        if (day != null) {
            people.find(barrier.person())
                    .ifPresent(her -> tasks.open(new Task(
                            step.platform(),
                            key(step.id()),
                            "support.step",
                            her.adviser(),
                            barrier.person(),
                            null,
                            her.fullName() + " : " + step.action(),
                            step.partner() == null
                                    ? "Demander où en est cette action."
                                    : "Demander à " + step.partner() + " ce qui a été obtenu.",
                            PlanView.stepHref(barrier, step),
                            day,
                            false)));
        }
    }

    private static String key(UUID step) {
        return "support:" + step;
    }
}
