package fr.ensemblier.offers;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.Link;
import java.util.List;

/// Openings that an employer promised somebody before her training (C12): the module that keeps promises gives a bean.
public interface PromisedOpenings {

    /// To whom openings of the offer are promised that are not filled yet, each leading to its promise, as far as the
    /// actor may read it.
    List<Link> of(PlatformId platform, JobOfferId offer);
}
