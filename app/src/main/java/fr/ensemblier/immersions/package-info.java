/// # Immersions
///
/// Places that structures offer under a named legal frame (R-W4), the immersion of one person from her wish to what it
/// led to, the agreement of a PMSMP with its limits and its signatures (R-W3). Not here: pathways, hires, trainings.
@ApplicationModule(
        displayName = "Immersions",
        allowedDependencies = {
            "territory",
            "occupations",
            "platforms",
            "accounts",
            "organisations",
            "people",
            "files",
            "notices"
        })
@NullMarked
package fr.ensemblier.immersions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
