package fr.ensemblier.people.referral;

import fr.ensemblier.foundation.Job;
import fr.ensemblier.platforms.Platforms;
import org.springframework.stereotype.Component;

/// Each morning: a task for each referral that waits too long for an answer (S09); links that open nothing any more go.
@Component
class ReferralClock implements Job {

    private final Platforms platforms;
    private final ReferralAnswering answering;
    private final ReferralLinks links;

    ReferralClock(Platforms platforms, ReferralAnswering answering, ReferralLinks links) {
        this.platforms = platforms;
        this.answering = answering;
        this.links = links;
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
        links.forget();
        return Outcome.of(platforms.all().stream()
                .mapToInt(platform -> answering.remind(platform.id()))
                .sum());
    }
}
