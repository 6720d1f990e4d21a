/// The job offer with its states, the hiring need, and what may be written in an offer.
@NullMarked
package fr.ensemblier.offers.model;

import org.jspecify.annotations.NullMarked;
