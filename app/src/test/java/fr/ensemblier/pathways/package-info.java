@NullMarked
package fr.ensemblier.pathways;

import org.jspecify.annotations.NullMarked;
