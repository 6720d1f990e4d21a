package fr.ensemblier.offers;

import fr.ensemblier.foundation.PlatformId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Published offers, for matching and for the public site.
public interface OfferDirectory {

    /// What is paid, in euros before tax, for machines; [OfferView#pay] says it in words. `period` is `HOUR`,
    /// `MONTH`, `YEAR`.
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

    /// Of several, in one reading; those that say nothing of pay are left out.
    Map<JobOfferId, Pay> pays(Collection<JobOfferId> ids);

    /// All published offers of France that have openings left.
    List<OfferView> published();

    /// What became of an offer whose opening was freed.
    enum Freed {
        /// It had closed only because all its openings were filled: it is public again.
        ONLINE_AGAIN,
        /// It had closed for the same reason, and its last day is past: it may be renewed.
        EXPIRED,
        /// It has one opening more, where it stands.
        AS_IT_WAS
    }

    /// One opening is filled by a hire; the last one closes the offer (R-M10). False when none was left. Inside the
    /// caller's transaction.
    boolean fillOpening(JobOfferId id);

    /// The hire that filled an opening did not take place (R-E6); empty when none is filled. Inside the caller's
    /// transaction, as [fr.ensemblier.foundation.Actor.Machine].
    Optional<Freed> freeOpening(JobOfferId id);
}
