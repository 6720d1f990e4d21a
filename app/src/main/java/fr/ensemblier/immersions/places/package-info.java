/// The places that structures offer, as they write them themselves or the team does at the telephone.
@NullMarked
package fr.ensemblier.immersions.places;

import org.jspecify.annotations.NullMarked;
