/// Asking for an immersion: by the adviser from a file or a place, by the person in her space (R-W4).
@NullMarked
package fr.ensemblier.immersions.asking;

import org.jspecify.annotations.NullMarked;
