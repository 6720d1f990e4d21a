package fr.ensemblier.portal.boussole;

import fr.ensemblier.occupations.Occupation;
import fr.ensemblier.territory.Commune;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was typed and not chosen: kept as it is, with what it may mean when that is several things. `searched`: the
/// form
/// was sent, so who reads with the ears is told the result.
record Typed(
        @Nullable String occupation,
        List<Occupation> occupations,
        @Nullable String commune,
        List<Commune> communes,
        boolean searched) {}
