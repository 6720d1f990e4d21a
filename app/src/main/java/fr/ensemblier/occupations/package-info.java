/// # Occupations
///
/// Fields, occupations with their sheets and bridges, certifications with blocks and equivalences, ROME codes.
/// Reference data, the same for everybody; offers and wishes refer to an occupation by its code.
@ApplicationModule(
        displayName = "Occupations",
        allowedDependencies = {})
@NullMarked
package fr.ensemblier.occupations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
