package fr.ensemblier.offers;

import fr.ensemblier.foundation.PlatformId;

/// An offer was published, or renewed, and can be matched.
public record OfferPublished(PlatformId platform, JobOfferId offer) {}
