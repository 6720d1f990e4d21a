/// Pathways, their steps, what may happen to them, and the templates they are copied from. Open to the
/// demonstration, so that its years of activity go through the same moves as people's.
@NamedInterface("model")
@NullMarked
package fr.ensemblier.pathways.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
