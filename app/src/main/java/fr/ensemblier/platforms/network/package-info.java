/// Who signs in for the national level.
@NullMarked
package fr.ensemblier.platforms.network;

import org.jspecify.annotations.NullMarked;
