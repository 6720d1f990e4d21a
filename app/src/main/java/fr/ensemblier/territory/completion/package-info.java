/// Finds a commune while somebody types.
@NullMarked
package fr.ensemblier.territory.completion;

import org.jspecify.annotations.NullMarked;
