/// The end of an offer: renewing, closing, the clocks of R-M11.
@NullMarked
package fr.ensemblier.offers.ending;

import org.jspecify.annotations.NullMarked;
