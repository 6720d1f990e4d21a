package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import java.util.Optional;

/// What a platform would take away from its site by giving up direct support and matching (R-T1), in words: « 172
/// offres en
/// ligne ». A module that shows something gives a bean; empty when there is nothing.
public interface MissionStakes {

    Optional<String> of(PlatformId platform);

    /// What giving up one setting alone, HOME or ESTABLISHMENT, would take away.
    default Optional<String> of(PlatformId platform, String setting) {
        return Optional.empty();
    }
}
