package fr.ensemblier.platforms;

import fr.ensemblier.accounts.RolePlaces;
import fr.ensemblier.foundation.PlatformId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names the platform of a role for whoever chooses between several.
@Component
class PlatformRolePlace implements RolePlaces {

    private final Platforms platforms;

    PlatformRolePlace(Platforms platforms) {
        this.platforms = platforms;
    }

    @Override
    public Optional<String> name(@Nullable PlatformId platform, @Nullable UUID organisation) {
        return platform == null || organisation != null
                ? Optional.empty()
                : Optional.of(platforms.get(platform).name());
    }
}
