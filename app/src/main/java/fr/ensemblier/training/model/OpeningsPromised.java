package fr.ensemblier.training.model;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.offers.JobOfferId;
import fr.ensemblier.offers.PromisedOpenings;
import org.springframework.stereotype.Component;

/// Says to the team, on an offer, how many of its openings are promised already.
@Component
class OpeningsPromised implements PromisedOpenings {

    private final PromisedTo promises;

    OpeningsPromised(PromisedTo promises) {
        this.promises = promises;
    }

    @Override
    public int of(PlatformId platform, JobOfferId offer) {
        return promises.promised(platform, offer.value());
    }
}
