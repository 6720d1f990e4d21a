@NullMarked
package fr.ensemblier.matching.clocks;

import org.jspecify.annotations.NullMarked;
