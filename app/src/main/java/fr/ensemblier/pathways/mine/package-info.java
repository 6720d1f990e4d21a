/// Her own pathway, as she reads it in her space.
@NullMarked
package fr.ensemblier.pathways.mine;

import org.jspecify.annotations.NullMarked;
