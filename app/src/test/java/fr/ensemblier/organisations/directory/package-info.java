@NullMarked
package fr.ensemblier.organisations.directory;

import org.jspecify.annotations.NullMarked;
