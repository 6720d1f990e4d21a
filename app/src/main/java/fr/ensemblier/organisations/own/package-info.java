/// « Ma structure » : what a recruiter sees of her own organisation, its places and her colleagues.
@NullMarked
package fr.ensemblier.organisations.own;

import org.jspecify.annotations.NullMarked;
