/// # Organisations
///
/// Legal persons and their establishments, imported (FINESS, spreadsheet), claimed by a recruiter and validated by the
/// platform. Relations with an employer (visits, calls) are not here.
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {"territory", "platforms", "accounts", "notices", "files", "occupations"})
@NullMarked
package fr.ensemblier.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
