@NullMarked
package fr.ensemblier.organisations.bodies;

import org.jspecify.annotations.NullMarked;
