@NullMarked
package fr.ensemblier.organisations.imports;

import org.jspecify.annotations.NullMarked;
