package fr.ensemblier.offers;

import fr.ensemblier.foundation.PlatformId;

/// Openings that an employer promised somebody before her training (C12): the module that keeps promises gives a bean.
public interface PromisedOpenings {

    /// How many of the offer are promised and not filled yet, as far as the actor may read it.
    int of(PlatformId platform, JobOfferId offer);
}
