/// The doors of a person's space: her link, her code.
@NullMarked
package fr.ensemblier.accounts.space;

import org.jspecify.annotations.NullMarked;
