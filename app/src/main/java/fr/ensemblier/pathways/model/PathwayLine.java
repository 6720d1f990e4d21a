package fr.ensemblier.pathways.model;

import fr.ensemblier.foundation.Paris;
import fr.ensemblier.ui.French;
import fr.ensemblier.ui.Step;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The line that one understands at a glance: where she stands between the first step and the last. What was
/// skipped is left out, and after her exit what was never done.
@Component
public class PathwayLine {

    private final Clock clock;

    PathwayLine(Clock clock) {
        this.clock = clock;
    }

    public List<Step> of(Pathway pathway) {
        return line(pathway, false);
    }

    /// The same for her: what is still before her says in plain words what it is.
    public List<Step> explained(Pathway pathway) {
        return line(pathway, true);
    }

    private List<Step> line(Pathway pathway, boolean explained) {
        var current = pathway.state() instanceof PathwayState.Going ? pathway.current() : Optional.<PathwayStep>empty();
        return steps(pathway).stream()
                .map(step -> {
                    var point = point(step, current.filter(step::equals).isPresent());
                    var plain = step.sheet().kind().plain();
                    return !explained || plain == null || step.state() instanceof StepState.Ended
                            ? point
                            : point.saying(plain);
                })
                .toList();
    }

    private static List<PathwayStep> steps(Pathway pathway) {
        var left = pathway.state() instanceof PathwayState.Left;
        return pathway.steps().stream()
                .filter(step -> !(step.state() instanceof StepState.Skipped))
                .filter(step -> !left || step.state() instanceof StepState.Ended)
                .toList();
    }

    private Step point(PathwayStep step, boolean now) {
        var today = Paris.today(clock);
        var title = step.sheet().title();
        return switch (step.state()) {
            case StepState.Done done -> Step.done(French.shortDate(done.endedOn(), today), title);
            case StepState.BrokenOff broken ->
                Step.stopped("arrêtée le " + French.shortDate(broken.endedOn(), today), title);
            case StepState.Underway underway ->
                Step.now("depuis le " + French.shortDate(underway.begunOn(), today), title);
            case StepState.Planned planned -> Step.now("le " + French.shortDate(planned.on(), today), title);
            case StepState.ToCome _ -> now ? Step.now("à faire", title) : Step.later(title);
            case StepState.Skipped _ -> throw new IllegalStateException("Left out");
        };
    }
}
