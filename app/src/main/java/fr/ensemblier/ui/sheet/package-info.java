/// The steps of an import of a spreadsheet, as templates.
@NullMarked
package fr.ensemblier.ui.sheet;

import org.jspecify.annotations.NullMarked;
