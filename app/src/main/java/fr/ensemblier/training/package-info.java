/// # Training
///
/// The inventory of courses (« formation », « action », « session », as in LHEO 2.3), imported or typed by
/// hand. Schools that decide whom they take are part of it; the steps of a person's pathway are not.
@ApplicationModule(
        displayName = "Training",
        allowedDependencies = {
            "territory",
            "occupations",
            "platforms",
            "accounts",
            "organisations",
            "offers",
            "people",
            "placements",
            "notices"
        })
@NullMarked
package fr.ensemblier.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
