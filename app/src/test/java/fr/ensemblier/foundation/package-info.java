@NullMarked
package fr.ensemblier.foundation;

import org.jspecify.annotations.NullMarked;
