/// The list of the immersions of a platform.
@NullMarked
package fr.ensemblier.immersions.register;

import org.jspecify.annotations.NullMarked;
