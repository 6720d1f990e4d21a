/// Conditions, score and explanation of a match between a candidate and an offer.
///
/// Plain Java: no SQL, no Spring, no word of the screens. The application gives it numbers (metres, hours, bit sets)
/// and puts what it answers into French.
@NullMarked
package fr.ensemblier.engine;

import org.jspecify.annotations.NullMarked;
