/// A team's own spreadsheet of people.
@NullMarked
package fr.ensemblier.people.imports;

import org.jspecify.annotations.NullMarked;
