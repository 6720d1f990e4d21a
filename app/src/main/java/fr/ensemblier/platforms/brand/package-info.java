/// What a browser fetches of a platform: colours, logo, outline of the territory.
@NullMarked
package fr.ensemblier.platforms.brand;

import org.jspecify.annotations.NullMarked;
