/// # Foundation
///
/// What every module stands on: the clock, the tenant and the actor of a request, the database plumbing that enforces
/// them, the audit log, background jobs, dated parameters, errors, spreadsheets.
///
/// It holds no business word except [PlatformId], the key of a tenant, which the database rules need by name. Only
/// [Kept] speaks of persons: any module may keep rows about one, and tells her.
@ApplicationModule(type = ApplicationModule.Type.OPEN, displayName = "Foundation")
@NullMarked
package fr.ensemblier.foundation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
