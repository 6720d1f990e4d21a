@NullMarked
package fr.ensemblier.architecture;

import org.jspecify.annotations.NullMarked;
