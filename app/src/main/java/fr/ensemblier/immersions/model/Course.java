package fr.ensemblier.immersions.model;

import fr.ensemblier.foundation.Actor;
import fr.ensemblier.foundation.Actors;
import fr.ensemblier.foundation.Paris;
import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.immersions.ImmersionEnded;
import fr.ensemblier.immersions.ImmersionSigned;
import fr.ensemblier.immersions.model.ImmersionState.Covered;
import fr.ensemblier.people.People;
import fr.ensemblier.ui.French;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks for immersions and moves them (R-W1): each act is a line in its story and in her file, and is told to whom it
/// concerns, in the same transaction (R-E4).
@Component
public class Course {

    /// Who signs what the days do by themselves.
    public static final By RULE = new By("Ensemblier", null, false);

    private final Immersions immersions;
    private final Story story;
    private final MoveWords words;
    private final Aftermath aftermath;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Course(
            Immersions immersions,
            Story story,
            MoveWords words,
            Aftermath aftermath,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.immersions = immersions;
        this.story = story;
        this.words = words;
        this.aftermath = aftermath;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /// Empty when the same is asked already and waits. `email` is where the structure is written to beside its space.
    @Transactional
    public Optional<Immersion> ask(Immersion asked, @Nullable String email, By by) {
        if (immersions.waiting(asked)) {
            return Optional.empty();
        }
        immersions.add(asked);
        note(asked, "Demande d’immersion", asked.wish(), Paris.today(clock), by);
        aftermath.asked(asked, email, by);
        return Optional.of(asked);
    }

    @Transactional
    public Outcome move(PlatformId platform, UUID id, Move move, By by) {
        return move(platform, id, move, null, by);
    }

    /// `email` is where the structure is written to beside its space, when the move asks it.
    @Transactional
    public Outcome move(PlatformId platform, UUID id, Move move, @Nullable String email, By by) {
        var before = immersions.hold(platform, id);
        var outcome = Moving.moved(before, move, Paris.today(clock));
        if (!(outcome instanceof Outcome.Made(var after))) {
            return outcome;
        }
        var plan = after.plan();
        if (plan != null && !plan.equals(before.plan()) && immersions.overlaps(after, plan)) {
            return new Outcome.No(Refused.OVERLAPS);
        }
        immersions.save(after, clock.instant(), by.name());
        if (move instanceof Move.Reschedule(var on, var _, var reason)) {
            story.note(after, new Story.Event(Story.Kind.DATES, words.said(after, move), reason, on, null, by.name()));
            file(after, words.said(after, move), reason, by);
        } else {
            note(after, words.said(after, move), words.reason(move), move.on(), by);
        }
        publish(before, after);
        aftermath.moved(before, after, move, email, by);
        return outcome;
    }

    /// Other dates, for a form that was filled from `version`; refused when somebody changed it since (R-E5).
    @Transactional
    public Outcome reschedule(PlatformId platform, UUID id, int version, Move.Reschedule move, By by) {
        immersions.hold(platform, id, version);
        return move(platform, id, move, null, by);
    }

    private void publish(Immersion before, Immersion after) {
        if (after.state() instanceof Covered && !(before.state() instanceof Covered) && after.plan() != null) {
            events.publishEvent(new ImmersionSigned(
                    after.platform(), after.id(), after.person(), after.plan().from()));
        }
        if (after.state() instanceof ImmersionState.Ended || before.state() instanceof ImmersionState.Ended) {
            events.publishEvent(new ImmersionEnded(after.platform(), after.id(), after.person()));
        }
    }

    /// It stops before its end; the hours that were not done then are left undone as long as that stands, so that what
    /// is attested is what was done (R-W8).
    @Transactional
    public Outcome interrupt(PlatformId platform, UUID id, Move.Interrupt move, BigDecimal done, By by) {
        var before = immersions.hold(platform, id);
        var planned = before.plan() == null ? BigDecimal.ZERO : before.plan().hours();
        var left = planned.subtract(done).subtract(Story.hours(story.missing(before)));
        if (left.signum() < 0 && before.state() instanceof ImmersionState.Running) {
            return new Outcome.No(Refused.TOO_MANY_HOURS);
        }
        var outcome = move(platform, id, move, null, by);
        if (outcome instanceof Outcome.Made(var one)) {
            story.note(
                    one,
                    new Story.Event(
                            Story.Kind.LEFT,
                            left.signum() == 0
                                    ? "Toutes les heures prévues sont faites"
                                    : "Heures non faites : " + PmsmpRules.hours(left),
                            words.reason(move),
                            move.on(),
                            left,
                            by.name()));
        }
        return outcome;
    }

    /// Hours when she was not there; only from the first day on, and as long as the certificate is not given.
    @Transactional
    public Outcome absence(PlatformId platform, UUID id, LocalDate on, BigDecimal hours, String reason, By by) {
        var one = immersions.hold(platform, id);
        var plan = one.plan();
        if (plan == null
                || !(one.state() instanceof ImmersionState.Running) && !(one.state() instanceof ImmersionState.Past)) {
            return new Outcome.No(Refused.OVER);
        }
        if (one.state() instanceof ImmersionState.Interrupted) {
            return new Outcome.No(Refused.INTERRUPTED);
        }
        if (one.debrief() != null) {
            return new Outcome.No(Refused.DEBRIEFED);
        }
        if (on.isAfter(Paris.today(clock))) {
            return new Outcome.No(Refused.NOT_YET);
        }
        if (on.isBefore(plan.from())) {
            return new Outcome.No(Refused.BEFORE_IT_BEGAN);
        }
        if (on.isAfter(plan.until())) {
            return new Outcome.No(Refused.AFTER_ITS_END);
        }
        var said = "Absence de " + PmsmpRules.hours(hours);
        story.note(one, new Story.Event(Story.Kind.ABSENCE, said, words.absence(reason), on, hours, by.name()));
        file(one, said, words.absence(reason), by);
        return new Outcome.Made(one);
    }

    /// What was said of it afterwards with her: once, and then it changes no more.
    @Transactional
    public Outcome debrief(PlatformId platform, UUID id, Immersion.Debrief said, By by) {
        var one = immersions.hold(platform, id);
        if (!(one.state() instanceof ImmersionState.Past past) || said.on().isBefore(past.on())) {
            return new Outcome.No(one.state() instanceof ImmersionState.Past ? Refused.NOT_OVER : Refused.OVER);
        }
        if (said.on().isAfter(Paris.today(clock))) {
            return new Outcome.No(Refused.NOT_YET);
        }
        var after = one.found(said);
        immersions.save(after, clock.instant(), by.name());
        note(after, "Bilan : " + French.small(said.finding().words()), said.note(), said.on(), by);
        aftermath.debriefed(after);
        return new Outcome.Made(after);
    }

    private void note(Immersion one, String said, @Nullable String reason, LocalDate on, By by) {
        story.note(one, new Story.Event(Story.Kind.MOVE, said, reason, on, null, by.name()));
        file(one, said, reason, by);
    }

    /// Under the name of who acted, never that of the machine at work (R-P8).
    private void file(Immersion one, String said, @Nullable String reason, By by) {
        var title = "Immersion chez " + one.employer() + " : " + French.small(said);
        if (Actors.current() instanceof Actor.Machine(var _, var platform)) {
            Actors.as(new Actor.Machine(by.name(), platform), () -> happened(one, title, reason, by));
        } else {
            happened(one, title, reason, by);
        }
    }

    private void happened(Immersion one, String title, @Nullable String reason, By by) {
        people.happened(one.platform(), one.person(), "IMMERSION", title, reason, by.herself());
    }
}
