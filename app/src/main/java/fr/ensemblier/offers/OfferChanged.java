package fr.ensemblier.offers;

import fr.ensemblier.foundation.PlatformId;

/// A published offer changed in what matching reads.
public record OfferChanged(PlatformId platform, JobOfferId offer) {}
