@NullMarked
package fr.ensemblier.people.merging;

import org.jspecify.annotations.NullMarked;
