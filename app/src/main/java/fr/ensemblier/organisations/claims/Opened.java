package fr.ensemblier.organisations.claims;

import fr.ensemblier.organisations.model.Structure;
import fr.ensemblier.organisations.model.Structures;
import fr.ensemblier.ui.FieldError;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// For what a claim is opened, as the team answered: every place of the organisation, or some.
record Opened(@Nullable String access, Set<String> places) {

    static final String ALL = "TOUS";
    static final String SOME = "CHOISIS";

    /// What was chosen, or the words that say what is missing.
    sealed interface Read {

        /// Nothing named is every place.
        record Places(List<UUID> places) implements Read {}

        record Missing(FieldError error) implements Read {}
    }

    /// An organisation with one open place asks nothing.
    Read of(Structure chosen, Structures structures, fr.ensemblier.foundation.PlatformId platform) {
        var open = structures.ofOrganisation(platform, chosen.organisation()).stream()
                .filter(place -> !place.closed())
                .map(Structure::id)
                .collect(Collectors.toSet());
        if (open.size() < 2 || ALL.equals(access)) {
            return new Read.Places(List.of());
        }
        if (!SOME.equals(access)) {
            return new Read.Missing(
                    new FieldError("acces", "Dites à quels lieux vous donnez accès : tous, ou certains."));
        }
        var some = open.stream()
                .filter(id -> places.contains(id.toString()))
                .sorted()
                .toList();
        return some.isEmpty()
                ? new Read.Missing(new FieldError("acces", "Cochez au moins un lieu de l’organisme choisi."))
                : new Read.Places(some);
    }
}
