/// Closes the addresses of what a platform does not engage (R-T1).
@NullMarked
package fr.ensemblier.platforms.engagement;

import org.jspecify.annotations.NullMarked;
