/// Files that a team brings: the FINESS extract and its own spreadsheet, from the upload to the report (R-E3).
@NullMarked
package fr.ensemblier.organisations.imports;

import org.jspecify.annotations.NullMarked;
