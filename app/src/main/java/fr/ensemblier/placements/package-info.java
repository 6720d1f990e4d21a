/// # Placements
///
/// The one hire (R-H1), whatever brought it, and its checks (R-H2).
@ApplicationModule(
        displayName = "Placements",
        allowedDependencies = {
            "territory",
            "occupations",
            "platforms",
            "accounts",
            "organisations",
            "offers",
            "people",
            "notices"
        })
@NullMarked
package fr.ensemblier.placements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
