@NullMarked
package fr.ensemblier.organisations.merging;

import org.jspecify.annotations.NullMarked;
