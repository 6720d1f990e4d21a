@NullMarked
package fr.ensemblier.platforms.settings;

import org.jspecify.annotations.NullMarked;
