@NullMarked
package fr.ensemblier.immersions.model;

import org.jspecify.annotations.NullMarked;
