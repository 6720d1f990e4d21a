package fr.ensemblier.offers;

import java.util.List;
import java.util.Optional;

/// Published offers, for matching and for the public site.
public interface OfferDirectory {

    /// As far as the actor may read it.
    Optional<OfferView> find(JobOfferId id);

    /// All published offers of France that have openings left.
    List<OfferView> published();

    /// One opening is filled by a hire; the last one closes the offer (R-M10). Inside the caller's transaction.
    void fillOpening(JobOfferId id);
}
