package fr.ensemblier.accounts.model;

import fr.ensemblier.accounts.RolePlaces;
import fr.ensemblier.foundation.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Where a role is held, in words: the name of the platform or of the organisation.
@Component
public class RoleNames {

    private final ObjectProvider<RolePlaces> places;

    RoleNames(ObjectProvider<RolePlaces> places) {
        this.places = places;
    }

    public @Nullable String place(Membership membership) {
        return Actors.machine(
                        "accounts",
                        () -> places.orderedStream()
                                .flatMap(source ->
                                        source.name(membership.platform(), membership.organisation()).stream())
                                .findFirst())
                .orElse(membership.platform() == null ? null : "Plateforme " + membership.platform());
    }
}
