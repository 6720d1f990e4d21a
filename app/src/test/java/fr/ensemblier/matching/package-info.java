@NullMarked
package fr.ensemblier.matching;

import org.jspecify.annotations.NullMarked;
