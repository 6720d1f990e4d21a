/// Somebody asks to be called back (A5).
@NullMarked
package fr.ensemblier.portal.callback;

import org.jspecify.annotations.NullMarked;
