package fr.ensemblier.offers;

import fr.ensemblier.foundation.PlatformId;

/// An offer is no longer published: closed, filled or expired.
public record OfferEnded(PlatformId platform, JobOfferId offer) {}
