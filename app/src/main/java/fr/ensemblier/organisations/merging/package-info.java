/// Organisations that are there twice: proposed, compared side by side, put together with history and undo (R-E6).
@NullMarked
package fr.ensemblier.organisations.merging;

import org.jspecify.annotations.NullMarked;
