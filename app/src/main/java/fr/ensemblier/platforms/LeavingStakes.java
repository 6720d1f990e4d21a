package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.Link;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What follows when somebody leaves the team, in words: « 171 personnes seront à attribuer ». A module that keeps work
/// of an adviser gives a bean; empty when she has none.
public interface LeavingStakes {

    /// `first` is what a head may do before, so that it does not happen.
    record Stake(String words, @Nullable Link first) {}

    /// Asked by a head of the platform.
    List<Stake> of(PlatformId platform, UUID account);
}
