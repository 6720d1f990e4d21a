@NullMarked
package fr.ensemblier.territory;

import org.jspecify.annotations.NullMarked;
