/// The pathway of a person, in her file: where she stands, what comes next, and the ways it bends.
@NullMarked
package fr.ensemblier.pathways.support;

import org.jspecify.annotations.NullMarked;
