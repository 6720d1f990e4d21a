package fr.ensemblier.accounts.model;

import fr.ensemblier.foundation.PlatformId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role that an account holds now; a recruiter may hold it for some places of her organisation, none named
/// is all.
public record Membership(
        UUID id,
        Role role,
        @Nullable PlatformId platform,
        @Nullable UUID organisation,
        boolean owner,
        Set<UUID> places) {

    /// The roles of accounts, as the table names them.
    public enum Role {
        NATIONAL("Niveau national"),
        HEAD("Responsable de la plateforme"),
        ADVISER("Conseillère ou conseiller"),
        EMPLOYER("Employeur"),
        REFERRER("Prescripteur"),
        OFFICER("Délégué à la protection des données (DPO)");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    PlatformId ofPlatform() {
        return java.util.Objects.requireNonNull(platform);
    }

    UUID ofOrganisation() {
        return java.util.Objects.requireNonNull(organisation);
    }
}
