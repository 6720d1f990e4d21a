/// # Territory
///
/// Communes, départements, public and school holidays, distances and reach. It holds no data of a tenant: which
/// platform covers a
/// commune is known by `platforms`.
@ApplicationModule(
        displayName = "Territory",
        allowedDependencies = {})
@NullMarked
package fr.ensemblier.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
