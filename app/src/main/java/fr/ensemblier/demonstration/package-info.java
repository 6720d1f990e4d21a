/// # Demonstration
///
/// Invented data of four platforms and one-click sign-in, in demonstration mode only. It writes tables of other
/// modules: the one exception to their ownership, since it plays years of activity.
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "territory",
            "occupations",
            "platforms",
            "accounts",
            "organisations",
            "offers",
            "people",
            "placements",
            "matching",
            "pathways :: model",
            "files",
            "notices"
        })
@NullMarked
package fr.ensemblier.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
