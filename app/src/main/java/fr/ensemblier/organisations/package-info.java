/// # Organisations
///
/// Legal persons and their establishments, imported (FINESS, spreadsheet), claimed by a recruiter and validated by the
/// platform. Calls and visits of the team are noted here; what an employer offers is in `offers`.
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {"territory", "platforms", "accounts", "notices", "files", "occupations"})
@NullMarked
package fr.ensemblier.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
