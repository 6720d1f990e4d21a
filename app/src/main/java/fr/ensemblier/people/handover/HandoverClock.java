package fr.ensemblier.people.handover;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.foundation.Paris;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Each morning: persons who were handed over for a time go back on their day.
@Component
class HandoverClock implements Job {

    private final Handovers handovers;
    private final HandingOver handingOver;
    private final Clock clock;

    HandoverClock(Handovers handovers, HandingOver handingOver, Clock clock) {
        this.handovers = handovers;
        this.handingOver = handingOver;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people.handovers";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(4, 35);
    }

    @Override
    public Outcome run() {
        return Outcome.of((int) handovers.toReturn(Paris.today(clock)).stream()
                .filter(one -> handingOver.comesBack(one.platform(), one.id()) == HandingOver.Done.YES)
                .count());
    }
}
