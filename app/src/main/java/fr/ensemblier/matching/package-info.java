/// # Matching
///
/// Matches between cards and published offers, the first contact by the employer, its clocks and its outcome.
/// The hire that follows is recorded in `placements`.
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {
            "territory",
            "occupations",
            "platforms",
            "accounts",
            "organisations",
            "offers",
            "people",
            "placements",
            "pathways",
            "training",
            "appointments",
            "immersions",
            "notices",
            "files",
            "engine"
        })
@NullMarked
package fr.ensemblier.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
