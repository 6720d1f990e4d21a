/// The territory of a platform: its dated parts, what overlaps, what is left open, and each change kept (R-T2).
@NullMarked
package fr.ensemblier.platforms.territory;

import org.jspecify.annotations.NullMarked;
