@NullMarked
package fr.ensemblier.organisations.talks;

import org.jspecify.annotations.NullMarked;
