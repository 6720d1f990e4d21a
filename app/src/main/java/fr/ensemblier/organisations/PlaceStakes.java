package fr.ensemblier.organisations;

import fr.ensemblier.foundation.PlatformId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the closing of places touches, in one sentence for who is about to close them. A module that keeps something
/// of a place gives a bean; empty when there is nothing.
public interface PlaceStakes {

    Optional<String> of(PlatformId platform, List<UUID> places);

    /// What there is of them, in some words, for who compares two: « 2 offres en ligne ».
    default Optional<String> now(PlatformId platform, List<UUID> places) {
        return Optional.empty();
    }
}
