@NullMarked
package fr.ensemblier.platforms.support;

import org.jspecify.annotations.NullMarked;
