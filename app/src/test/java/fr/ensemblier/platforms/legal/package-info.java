@NullMarked
package fr.ensemblier.platforms.legal;

import org.jspecify.annotations.NullMarked;
