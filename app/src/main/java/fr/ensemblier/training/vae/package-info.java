/// All VAEs of a platform in one list, and the collective ones with the employers that were asked.
@NullMarked
package fr.ensemblier.training.vae;

import org.jspecify.annotations.NullMarked;
