package fr.ensemblier.accounts;

import fr.ensemblier.foundation.PlatformId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Names the place of a role; a module that knows platforms or organisations gives a bean. Called as a machine.
public interface RolePlaces {

    /// The name to show, if this module knows it: an organisation when there is one, else the platform.
    Optional<String> name(@Nullable PlatformId platform, @Nullable UUID organisation);
}
