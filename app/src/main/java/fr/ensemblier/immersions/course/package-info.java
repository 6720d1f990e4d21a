/// One immersion for the team: where it stands, the next act, its days, the views, the debrief; and the list of all.
@NullMarked
package fr.ensemblier.immersions.course;

import org.jspecify.annotations.NullMarked;
