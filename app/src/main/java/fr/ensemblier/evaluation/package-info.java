/// # Evaluation
///
/// Indicators, computed from the `…_fact` views that other modules publish, for a platform and for the nation.
/// It reads those views and nothing else.
@ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {"territory", "occupations", "platforms", "accounts"})
@NullMarked
package fr.ensemblier.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
