/// A pupil comes to see an occupation (A7, R-W4): her school or her parents ask without an account, the team prepares
/// it, the structure gives a day, both say their view, and the names go.
@NullMarked
package fr.ensemblier.immersions.pupils;

import org.jspecify.annotations.NullMarked;
