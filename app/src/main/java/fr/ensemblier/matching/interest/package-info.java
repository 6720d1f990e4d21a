@NullMarked
package fr.ensemblier.matching.interest;

import org.jspecify.annotations.NullMarked;
