/// The map and the equal list of offers near a place.
@NullMarked
package fr.ensemblier.portal.boussole;

import org.jspecify.annotations.NullMarked;
