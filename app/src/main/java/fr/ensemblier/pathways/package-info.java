/// # Pathways
///
/// What a person goes through with the platform: templates that the head edits, her own pathway made of dated steps,
/// and how it ended.
@ApplicationModule(
        displayName = "Pathways",
        allowedDependencies = {
            "platforms",
            "accounts",
            "organisations",
            "people",
            "placements",
            "immersions",
            "events",
            "training",
            "notices"
        })
@NullMarked
package fr.ensemblier.pathways;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
