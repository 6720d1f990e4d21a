/// Hiring needs, told in one minute.
@NullMarked
package fr.ensemblier.offers.needs;

import org.jspecify.annotations.NullMarked;
