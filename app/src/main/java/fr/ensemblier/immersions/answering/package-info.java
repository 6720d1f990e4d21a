/// The structure's side: it answers, follows and says its view, from its space or by the link it was sent.
@NullMarked
package fr.ensemblier.immersions.answering;

import org.jspecify.annotations.NullMarked;
