package fr.ensemblier.organisations;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.UUID;

/// Which organisations are one legal entity is not what it was: two were put together or apart, or a SIREN was
/// corrected.
/// `organisations` are those of it before and after. Whoever hid one of them hid all of them (R-P9); hearing it twice
/// changes nothing.
public record LegalEntityChanged(PlatformId platform, List<UUID> organisations) {

    public LegalEntityChanged {
        organisations = List.copyOf(organisations);
    }
}
