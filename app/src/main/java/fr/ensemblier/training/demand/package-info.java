/// Who waits for which training, and the groups that are made of them.
@NullMarked
package fr.ensemblier.training.demand;

import org.jspecify.annotations.NullMarked;
