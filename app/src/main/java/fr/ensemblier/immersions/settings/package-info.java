/// The right of the platform to prescribe (R-W3), which its head keeps.
@NullMarked
package fr.ensemblier.immersions.settings;

import org.jspecify.annotations.NullMarked;
