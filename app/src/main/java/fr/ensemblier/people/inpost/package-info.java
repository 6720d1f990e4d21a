/// Somebody who works in the field asks for a VAE, another post, prevention or advice, and her employer knows nothing
/// of
/// it until she says otherwise (A9, R-P9).
@NullMarked
package fr.ensemblier.people.inpost;

import org.jspecify.annotations.NullMarked;
