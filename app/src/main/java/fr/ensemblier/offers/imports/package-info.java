/// A spreadsheet of offers, brought by a team or by an employer for her own structure.
@NullMarked
package fr.ensemblier.offers.imports;

import org.jspecify.annotations.NullMarked;
