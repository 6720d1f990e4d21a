/// A file in LHEO 2.3: upload, preview, import, report (R-E3).
@NullMarked
package fr.ensemblier.training.imports;

import org.jspecify.annotations.NullMarked;
