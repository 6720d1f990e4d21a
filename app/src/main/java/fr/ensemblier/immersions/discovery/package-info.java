/// « Découvrir les métiers » on the public site (A7): what structures show, and the request of an adult who is curious.
@NullMarked
package fr.ensemblier.immersions.discovery;

import org.jspecify.annotations.NullMarked;
