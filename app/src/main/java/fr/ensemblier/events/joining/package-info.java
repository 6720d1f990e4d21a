/// Somebody registers without an account, and follows it by her link.
@NullMarked
package fr.ensemblier.events.joining;

import org.jspecify.annotations.NullMarked;
