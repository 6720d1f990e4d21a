package fr.ensemblier.platforms;

import fr.ensemblier.foundation.PlatformId;
import fr.ensemblier.ui.Link;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What follows when somebody leaves the team, in words: « 171 personnes seront à attribuer ». A module that keeps work
/// of an adviser gives a bean; empty when she has none.
public interface LeavingStakes {

    /// `link` is where a head sees it, or does something before; `first` when that is better than going on.
    record Stake(String words, @Nullable Link link, boolean first) {}

    /// Asked by a head of the platform.
    List<Stake> of(PlatformId platform, UUID account);
}
