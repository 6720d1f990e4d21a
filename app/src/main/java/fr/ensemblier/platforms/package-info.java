/// # Platforms
///
/// The tenants: who they are, the dated territory, the missions and settings engaged (R-T1), the brand.
/// People of the team are memberships in `accounts`.
@ApplicationModule(
        displayName = "Platforms",
        allowedDependencies = {"territory", "accounts", "files", "notices"})
@NullMarked
package fr.ensemblier.platforms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
