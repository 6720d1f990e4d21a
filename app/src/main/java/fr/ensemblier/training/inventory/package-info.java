/// The sessions that people may go to: list, one of them, one typed by hand.
@NullMarked
package fr.ensemblier.training.inventory;

import org.jspecify.annotations.NullMarked;
