/// # People
///
/// The person, her profile without CV, her choices to be shown, and the candidate card that is all an employer sees
/// before
/// she accepts (R-P2). Matches and contacts are not here.
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"territory", "occupations", "platforms", "accounts", "organisations", "files", "notices"
        })
@NullMarked
package fr.ensemblier.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
