/// What anybody reads: the agenda of a platform, one event, its entry for a calendar.
@NullMarked
package fr.ensemblier.events.agenda;

import org.jspecify.annotations.NullMarked;
