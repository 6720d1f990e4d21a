package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.platforms.Platforms;
import org.springframework.stereotype.Component;

/// Each morning: a task for each referral that waits too long for an answer (S09).
@Component
class ReferralClock implements Job {

    private final Platforms platforms;
    private final ReferralAnswering answering;

    ReferralClock(Platforms platforms, ReferralAnswering answering) {
        this.platforms = platforms;
        this.answering = answering;
    }

    @Override
    public String name() {
        return "people.referrals";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(5, 45);
    }

    @Override
    public Outcome run() {
        return Outcome.of(platforms.all().stream()
                .mapToInt(platform -> answering.remind(platform.id()))
                .sum());
    }
}
