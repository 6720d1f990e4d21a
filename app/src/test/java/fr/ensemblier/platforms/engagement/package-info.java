@NullMarked
package fr.ensemblier.platforms.engagement;

import org.jspecify.annotations.NullMarked;
