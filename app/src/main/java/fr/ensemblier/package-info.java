@NullMarked
package fr.ensemblier;

import org.jspecify.annotations.NullMarked;
