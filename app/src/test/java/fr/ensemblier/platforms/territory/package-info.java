@NullMarked
package fr.ensemblier.platforms.territory;

import org.jspecify.annotations.NullMarked;
