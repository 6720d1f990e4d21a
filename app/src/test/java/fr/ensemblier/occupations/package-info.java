@NullMarked
package fr.ensemblier.occupations;

import org.jspecify.annotations.NullMarked;
