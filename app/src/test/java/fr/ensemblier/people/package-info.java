@NullMarked
package fr.ensemblier.people;

import org.jspecify.annotations.NullMarked;
