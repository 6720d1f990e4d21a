/// Documents seen before a hire: a date and a name, never a copy (R-P10).
@NullMarked
package fr.ensemblier.people.documents;

import org.jspecify.annotations.NullMarked;
