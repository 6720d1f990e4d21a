@NullMarked
package fr.ensemblier.matching.space;

import org.jspecify.annotations.NullMarked;
