@NullMarked
package fr.ensemblier.platforms;

import org.jspecify.annotations.NullMarked;
