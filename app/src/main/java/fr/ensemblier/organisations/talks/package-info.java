/// Calls and visits to an employer: noted, taken back, and the next step that becomes a task of the team.
@NullMarked
package fr.ensemblier.organisations.talks;

import org.jspecify.annotations.NullMarked;
