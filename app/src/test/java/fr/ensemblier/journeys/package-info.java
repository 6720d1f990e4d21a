/// What people do from end to end, in a real browser, on the invented world of the demonstration.
@NullMarked
package fr.ensemblier.journeys;

import org.jspecify.annotations.NullMarked;
