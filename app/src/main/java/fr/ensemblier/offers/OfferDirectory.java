package fr.ensemblier.offers;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Published offers, for matching and for the public site.
public interface OfferDirectory {

    /// What is paid, in euros before tax, for machines; [OfferView#pay] says it in words. `period` is `HOUR`, `MONTH`,
    /// `YEAR`.
    record Pay(BigDecimal low, BigDecimal high, String period) {}

    /// As far as the actor may read it; never a draft.
    Optional<OfferView> find(JobOfferId id);

    /// An offer that is or was published, for anybody: what it said was public. Outside a transaction.
    Optional<OfferView> once(JobOfferId id);

    /// Those of a list, in one reading, as far as the actor may read them; never a draft.
    List<OfferView> all(Collection<UUID> ids);

    /// The published offers of one organisation that have openings left.
    List<OfferView> publishedBy(PlatformId platform, UUID organisation);

    Optional<Pay> pay(JobOfferId id);

    /// All published offers of France that have openings left.
    List<OfferView> published();

    /// One opening is filled by a hire; the last one closes the offer (R-M10). Inside the caller's transaction.
    void fillOpening(JobOfferId id);
}
