@NullMarked
package fr.ensemblier.demonstration;

import org.jspecify.annotations.NullMarked;
