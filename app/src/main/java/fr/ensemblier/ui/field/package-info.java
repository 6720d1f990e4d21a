/// The fields of forms, as templates.
@NullMarked
package fr.ensemblier.ui.field;

import org.jspecify.annotations.NullMarked;
