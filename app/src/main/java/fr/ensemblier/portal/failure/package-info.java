/// The page of an error, in words, with what to do next.
@NullMarked
package fr.ensemblier.portal.failure;

import org.jspecify.annotations.NullMarked;
