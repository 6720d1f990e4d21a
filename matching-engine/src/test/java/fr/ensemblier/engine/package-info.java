@NullMarked
package fr.ensemblier.engine;

import org.jspecify.annotations.NullMarked;
