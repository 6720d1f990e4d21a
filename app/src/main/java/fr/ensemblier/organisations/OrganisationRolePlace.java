package fr.ensemblier.organisations;

import fr.ensemblier.accounts.RolePlaces;
import fr.ensemblier.foundation.PlatformId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Names the organisation of a role for whoever chooses between several.
@Repository
class OrganisationRolePlace implements RolePlaces {

    private final JdbcClient jdbc;

    OrganisationRolePlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> name(@Nullable PlatformId platform, @Nullable UUID organisation) {
        if (platform == null || organisation == null) {
            return Optional.empty();
        }
        return jdbc.sql("select name from organisation where platform_id = :platform and id = :organisation")
                .param("platform", platform.value())
                .param("organisation", organisation)
                .query((row, _) -> row.getString("name"))
                .optional();
    }
}
