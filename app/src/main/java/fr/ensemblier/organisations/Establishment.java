package fr.ensemblier.organisations;

import fr.ensemblier.foundation.PlatformId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place where people work: its name, what it is, where it lies (degrees; the commune's centre unless a point is
/// known).
///
/// `setting` is `HOME` or `ESTABLISHMENT`; `family` groups categories (`EHPAD`, `SAD`, …); `familyLabel` is for
/// screens.
public record Establishment(
        PlatformId platform,
        UUID id,
        UUID organisation,
        String organisationName,
        String name,
        String family,
        String familyLabel,
        String setting,
        String commune,
        String communeName,
        double lat,
        double lon,
        @Nullable String phone,
        @Nullable String siren) {}
