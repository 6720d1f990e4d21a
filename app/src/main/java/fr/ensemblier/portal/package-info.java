/// # Portal
///
/// The public site: home, occupations, map and list of offers, call-back; it joins what others publish.
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "territory",
            "occupations",
            "platforms",
            "accounts",
            "organisations",
            "offers",
            "people",
            "matching",
            "files",
            "notices"
        })
@NullMarked
package fr.ensemblier.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
