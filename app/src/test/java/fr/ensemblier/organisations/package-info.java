@NullMarked
package fr.ensemblier.organisations;

import org.jspecify.annotations.NullMarked;
