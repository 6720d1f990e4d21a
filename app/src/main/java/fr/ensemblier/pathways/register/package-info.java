/// The pathways of a platform as a list: who is where, since when, followed by whom.
@NullMarked
package fr.ensemblier.pathways.register;

import org.jspecify.annotations.NullMarked;
